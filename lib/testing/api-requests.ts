import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storedBody } from "@/db/factories/body";
import { makeGroup, makeRequestGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import {
  makeBan,
  makeInvitation,
  makeJoinRequest,
  makeMembership,
} from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import type { Person, Scenario } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { drafts } from "@/db/schema";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";

/** A request of the API that is granted, and who sends it. */
export type GrantedRequest = {
  who: Person;
  params?: Record<string, string>;
  query?: string;
  body?: object;
};

type Make = (scenario: Scenario) => GrantedRequest | Promise<GrantedRequest>;

const reason = "A reason long enough.";
const rulesVersion = 1;
const settings = {
  name: "Late effects",
  description: "What comes years after the treatment.",
  rules: "Leave out what could identify a patient.",
  specialties: ["medical-oncology"],
  listing: "listed",
  joinPolicy: "open",
  admitsTrainees: true,
};

const inGroup =
  (who: Person, body?: object): Make =>
  ({ groups }) => ({ who, params: { group: groups.open.slug }, ...(body && { body }) });

const inThread =
  (who: Person, body?: object): Make =>
  async ({ groups, people }) => {
    const place = { groupId: groups.open.id, authorId: people.member.id };
    return { who, params: { thread: (await makeThread(place)).id }, ...(body && { body }) };
  };

const onPost =
  (who: Person, body?: object): Make =>
  async ({ content, people }) => {
    const place = { threadId: content.open.thread.id, authorId: people.member.id };
    return { who, params: { post: (await makePost(place)).id }, ...(body && { body }) };
  };

/** About a member of the open group that nobody else asks about. */
const onMember =
  (who: Person, body?: object): Make =>
  async ({ groups }) => {
    const { id, handle } = await makeMember();
    await makeMembership({ groupId: groups.open.id, memberId: id });
    return { who, params: { group: groups.open.slug, handle }, ...(body && { body }) };
  };

const onRequest =
  (who: Person, body?: object): Make =>
  async ({ groups }) => {
    const { id } = await makeJoinRequest({ groupId: groups.request.id });
    return { who, params: { request: id }, ...(body && { body }) };
  };

const toOutsider =
  (body?: object): Make =>
  async ({ people }) => {
    const { id } = await makeInvitation({ memberId: people.outsider.id });
    return { who: "outsider", params: { invitation: id }, ...(body && { body }) };
  };

const onAccount =
  (suspendedAt: Date | null): Make =>
  async () => ({
    who: "admin",
    params: { member: (await makeMember({ suspendedAt })).id },
    body: { reason },
  });

const onDraft: Make = async ({ content, people }) => {
  const threadId = content.open.thread.id;
  const { id: postId } = await makePost({ threadId });
  const place = `reply:${postId}`;
  const groupId = content.open.thread.groupId;
  const ids = { memberId: people.member.id, groupId, threadId, postId };
  await db.insert(drafts).values({ ...ids, place, ...storedBody("Not yet.") });
  return { who: "member", params: { place } };
};

/** For each operation a request that is granted; it may be made several times. In the order they are sent. */
export const grantedRequests: Record<string, Make> = {
  getMe: () => ({ who: "member" }),
  listGroups: () => ({ who: "outsider", query: "q=group" }),
  getGroup: inGroup("asking"),
  listMembers: inGroup("member"),
  joinGroup: async () => ({
    who: "outsider",
    params: { group: (await makeGroup()).slug },
    body: { rulesVersion },
  }),
  leaveGroup: async ({ people }) => {
    const group = await makeGroup();
    await makeMembership({ groupId: group.id, memberId: people.member.id });
    return { who: "member", params: { group: group.slug } };
  },
  askToJoin: async () => ({
    who: "outsider",
    params: { group: (await makeRequestGroup()).slug },
    body: { message: "I see patients of yours." },
  }),
  withdrawRequest: async ({ people }) => ({
    who: "outsider",
    params: { request: (await makeJoinRequest({ memberId: people.outsider.id })).id },
  }),
  startGroup: () => ({
    who: "member",
    body: { ...settings, slug: `group-${newId()}` },
  }),
  changeGroup: inGroup("owner", settings),
  confirmRules: inGroup("hasNotReadRules", { rulesVersion }),

  listHome: () => ({ who: "member" }),
  listThreads: inGroup("member"),
  startThread: inGroup("member", {
    title: "Who restarts at a lower dose?",
    markdown: "And **when**?",
  }),
  getThread: inThread("member"),
  editThread: inThread("member", { title: "Restarting after a reaction" }),
  listTitles: inThread("member"),
  followThread: inThread("member", { level: "following" }),
  markSeen: async (scenario) => ({
    ...(await inThread("member")(scenario)),
    body: { postIds: [scenario.content.open.reply.id] },
  }),
  listPosts: ({ content }) => ({ who: "moderator", params: { thread: content.open.thread.id } }),
  getPost: onPost("member"),
  reply: onPost("member", { markdown: "We repeat it after six weeks." }),
  editPost: onPost("member", { markdown: "We repeat it after seven weeks.", revision: 1 }),
  listVersions: onPost("member"),
  deletePost: onPost("member"),
  removePost: onPost("moderator", { reason }),
  searchPosts: () => ({ who: "member", query: "sort=newest" }),

  saveDraft: async (scenario) => ({
    ...(await inThread("member")(scenario)),
    params: {
      place: `reply:${(await makePost({ threadId: scenario.content.open.thread.id })).id}`,
    },
    body: { markdown: "Not yet.", version: 0 },
  }),
  listDrafts: () => ({ who: "member" }),
  getDraft: onDraft,
  discardDraft: onDraft,

  getProfile: ({ people }) => ({ who: "member", params: { handle: people.owner.handle } }),
  getOwnProfile: () => ({ who: "member" }),
  saveProfile: ({ people: { member } }) => ({
    who: "member",
    body: {
      ...{ name: member.name, professionId: "physician", specialtyId: "medical-oncology" },
      ...{ country: "IE", institution: "", bio: "Late effects." },
    },
  }),
  listChoices: () => ({ who: "member" }),

  listOwnInvitations: () => ({ who: "invited" }),
  acceptInvitation: toOutsider({ rulesVersion }),
  declineInvitation: toOutsider(),
  listInvitations: inGroup("moderator"),
  inviteMember: async (scenario) => ({
    ...(await inGroup("moderator")(scenario)),
    body: { to: (await makeMember()).handle, message: "Your colleagues are here." },
  }),
  withdrawInvitation: async ({ groups }) => ({
    who: "moderator",
    params: { invitation: (await makeInvitation({ groupId: groups.open.id })).id },
  }),

  lockThread: inThread("moderator", { reason }),
  unlockThread: inThread("moderator"),
  renameThread: inThread("moderator", { title: "Restarting, part two", reason: "It was vague." }),
  pinThread: async (scenario) => {
    const group = await makeGroup();
    await makeMembership({
      groupId: group.id,
      memberId: scenario.people.moderator.id,
      role: "moderator",
    });
    return {
      who: "moderator",
      params: {
        thread: (await makeThread({ groupId: group.id, authorId: scenario.people.moderator.id }))
          .id,
      },
    };
  },
  unpinThread: inThread("moderator"),

  getGroupMember: onMember("moderator"),
  removeMember: onMember("moderator", { reason }),
  changeRole: onMember("owner", { role: "moderator" }),
  muteMember: onMember("moderator", { reason, days: 7 }),
  unmuteMember: onMember("moderator", { reason }),
  listBans: inGroup("moderator"),
  banMember: onMember("moderator", { reason }),
  liftBan: async ({ groups }) => {
    const { id, handle } = await makeMember();
    await makeBan({ groupId: groups.open.id, memberId: id });
    return { who: "moderator", params: { group: groups.open.slug, handle }, body: { reason } };
  },
  listActs: inGroup("moderator"),
  listRequests: ({ groups }) => ({ who: "moderator", params: { group: groups.request.slug } }),
  approveRequest: onRequest("moderator"),
  refuseRequest: onRequest("moderator", { reason }),

  getOwnVerification: () => ({ who: "lapsed" }),
  listVerificationCases: () => ({ who: "admin", query: "state=waiting&order=risk" }),
  getVerificationNumbers: () => ({ who: "admin" }),

  listStaffMembers: () => ({ who: "admin", query: "q=o" }),
  suspendMember: onAccount(null),
  restoreMember: onAccount(new Date()),
  listJobs: () => ({ who: "admin" }),
  retryJob: async () => {
    await enqueue(db, "clean-up", {});
    const [last] = await db.execute<{ id: string }>(
      sql`SELECT max(id)::text AS id FROM graphile_worker._private_jobs`,
    );
    return { who: "admin", params: { job: last?.id ?? "" } };
  },
};
