import { NotFound } from "@/lib/errors";
import { getGroup } from "@/lib/groups/queries";
import { assertCan } from "@/lib/policy/decision";
import { canOperateSite, isMemberStaff } from "@/lib/policy/site";
import type { MemberViewer } from "@/lib/policy/viewer";
import { getThread } from "@/lib/threads/queries";

/** Reads what an answer is about, as whoever asks for it again; refuses as that read does. */
export type ToldAgain<Answer> = (viewer: MemberViewer, answer: Answer) => Promise<unknown>;

/** Only of what one did oneself and of one's own, or of what one ended by it. */
export const ofOneself: ToldAgain<unknown> = async () => {};

export const ofGroup: ToldAgain<{ slug: string }> = (viewer, { slug }) => getGroup(viewer, slug);

export const ofThread: ToldAgain<{ threadId: string }> = (viewer, { threadId }) =>
  getThread(viewer, threadId);

/** Of a post, which may be gone, in a group that must still be open to the viewer. */
export const ofDiscussion: ToldAgain<{ groupSlug: string }> = async (viewer, { groupSlug }) =>
  assertCan((await getGroup(viewer, groupSlug)).mayRead);

export const ofMembers: ToldAgain<unknown> = async (viewer) => {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
};

export const ofJobs: ToldAgain<unknown> = async (viewer) => {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
};
