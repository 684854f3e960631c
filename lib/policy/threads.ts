import { type SQL, type SQLChunk, sql } from "drizzle-orm";
import { threads } from "@/db/schema";
import { all, allow, type Decision, deny } from "./decision";
import { canModerateGroup } from "./groups";
import {
  canReadDiscussions,
  canWriteAnywhere,
  membershipOf,
  readableGroupIds,
  type Viewer,
} from "./viewer";

export type ThreadSubject = {
  groupId: string;
  groupName: string;
  groupRulesVersion: number;
  lockedAt: Date | null;
  deletedAt: Date | null;
};

const nothing = sql`false`;

/** Threads the viewer may read, as a condition on `threads`. */
export function visibleThreads(viewer: Viewer): SQL {
  const groupIds = readableGroupIds(viewer);
  return groupIds.length === 0 ? nothing : visibleThreadsIn(sql.param(groupIds));
}

/** The same for a statement that is built once: the groups are those of `readableGroupIds`. */
export const visibleThreadsIn = (groupIds: SQLChunk): SQL =>
  sql`(${threads.groupId} = ANY(${groupIds}::text[]) AND ${threads.deletedAt} IS NULL)`;

/** The same rule for one loaded thread. */
export function canSeeThread(
  viewer: Viewer,
  thread: Pick<ThreadSubject, "groupId" | "deletedAt">,
): Decision {
  const isTheirs: Decision = membershipOf(viewer, thread.groupId)
    ? allow
    : deny("Only members can read this thread.");
  const isThere: Decision = thread.deletedAt === null ? allow : deny("This thread was deleted.");
  return all(canReadDiscussions(viewer), isTheirs, isThere);
}

/** The same rule for the search engine: the groups to search in. Empty means that nothing may be found. */
export function searchableGroups(viewer: Viewer): string[] {
  return readableGroupIds(viewer);
}

type WritingPlace = { groupId: string; groupName: string; groupRulesVersion: number };

/** What any writing in a group needs. Muting ends by itself. */
function canWriteIn(viewer: Viewer, place: WritingPlace, now = new Date()): Decision {
  const writing = canWriteAnywhere(viewer);
  if (!writing.allowed) return writing;
  const membership = membershipOf(viewer, place.groupId);
  if (!membership)
    return deny(`Only members can write in ${place.groupName}. Its about page says how to join.`);
  if (membership.mutedUntil !== null && membership.mutedUntil > now) {
    return deny("A moderator has paused your writing in this group for now.");
  }
  if (membership.acknowledgedRulesVersion < place.groupRulesVersion) {
    return deny("Read the group's rules and confirm them on its about page before you write.");
  }
  return allow;
}

export function canStartThread(viewer: Viewer, place: WritingPlace): Decision {
  return canWriteIn(viewer, place);
}

export function canReply(viewer: Viewer, thread: ThreadSubject): Decision {
  const isOpen: Decision =
    thread.lockedAt === null
      ? allow
      : deny("This thread is locked. Start a new thread to carry on.");
  return all(canSeeThread(viewer, thread), canWriteIn(viewer, thread), isOpen);
}

/** Whether something in a group was written by the viewer. */
export const isAuthor = (viewer: Viewer, { authorId }: { authorId: string }) =>
  viewer.kind === "member" && viewer.memberId === authorId;

/** Authors change a title while they could still reply; moderators any title of their group. */
export function canRenameThread(
  viewer: Viewer,
  thread: ThreadSubject & { authorId: string },
): Decision {
  const steering = canSteerThread(viewer, thread);
  if (steering.allowed) return steering;
  return all(
    canSeeThread(viewer, thread),
    isAuthor(viewer, thread)
      ? allow
      : deny("Only its author and the moderators can change a thread's title."),
    canReply(viewer, thread),
  );
}

/** Earlier titles are for the author and the group's moderators. */
export function canSeeTitles(
  viewer: Viewer,
  thread: Pick<ThreadSubject, "groupId" | "deletedAt"> & { authorId: string },
): Decision {
  const isTheirs =
    isAuthor(viewer, thread) || canModerateGroup(viewer, { id: thread.groupId }).allowed;
  return all(
    canSeeThread(viewer, thread),
    isTheirs ? allow : deny("Earlier titles are shown to the author and the moderators."),
  );
}

/** Pinning and locking. */
export function canSteerThread(
  viewer: Viewer,
  thread: Pick<ThreadSubject, "groupId" | "deletedAt">,
): Decision {
  return all(canSeeThread(viewer, thread), canModerateGroup(viewer, { id: thread.groupId }));
}
