import type { Door, Targets } from "./doors";

const looking = "It shows what whoever asks may know of, and nothing more.";
const onlyRead = "It refuses everyone alike: the description can only be read.";
const reason = "A reason long enough.";

const inGroup =
  (fields: object = {}) =>
  ({ groupSlug }: Targets) => ({ group: groupSlug, ...fields });
const inThread =
  (fields: object = {}) =>
  ({ threadId }: Targets) => ({ thread: threadId, ...fields });
const onPost =
  (fields: object = {}) =>
  ({ postId }: Targets) => ({ post: postId, ...fields });
const onMember =
  (fields: object = {}) =>
  ({ groupSlug, handle }: Targets) => ({ group: groupSlug, handle, ...fields });
const byInvitation = ({ invitationId }: Targets) => ({ invitation: invitationId });
const onAccount = ({ memberId }: Targets) => ({ member: memberId, reason });

const groupSettings = {
  name: "A group by a stranger",
  description: "Nobody should be able to write this here.",
  rules: "None.",
  specialties: ["medical-oncology"],
  listing: "listed",
  joinPolicy: "open",
  admitsTrainees: true,
};

const profile = {
  name: "A stranger",
  professionId: "physician",
  specialtyId: "medical-oncology",
  country: "IE",
  institution: "",
  bio: "",
};

/** Every operation of the API by method and address, tried with its parameters and fields. A new one is listed here. */
export const apiDoors: Record<string, Door> = {
  "GET /api/v1/openapi.json": { open: "It says what can be asked, and nothing about anyone." },
  "POST /api/v1/openapi.json": { open: onlyRead },
  "PUT /api/v1/openapi.json": { open: onlyRead },
  "PATCH /api/v1/openapi.json": { open: onlyRead },
  "DELETE /api/v1/openapi.json": { open: onlyRead },
  "OPTIONS /api/v1/openapi.json": { open: onlyRead },
  "GET /api/v1/me": { closed: () => ({}), membersEnter: "It shows who asks to themselves." },

  "GET /api/v1/groups": { closed: () => ({}), membersEnter: looking },
  "GET /api/v1/groups/{group}": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "GET /api/v1/groups/{group}/members": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "PUT /api/v1/groups/{group}/membership": {
    closed: ({ groupSlug }) => ({ group: groupSlug, rulesVersion: 1 }),
  },
  "DELETE /api/v1/groups/{group}/membership": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "POST /api/v1/groups/{group}/requests": {
    closed: ({ groupSlug }) => ({ group: groupSlug, message: "Let me in, please." }),
  },
  "DELETE /api/v1/requests/{request}": { closed: ({ requestId }) => ({ request: requestId }) },

  "POST /api/v1/groups": {
    closed: () => groupSettings,
    membersEnter: "Any clinician may start a group.",
  },
  "PUT /api/v1/groups/{group}": { closed: inGroup(groupSettings) },
  "PUT /api/v1/groups/{group}/membership/rules": { closed: inGroup({ rulesVersion: 1 }) },

  "GET /api/v1/threads": { closed: () => ({}), membersEnter: looking },
  "GET /api/v1/groups/{group}/threads": { closed: inGroup() },
  "POST /api/v1/groups/{group}/threads": {
    closed: inGroup({ title: "A stranger's thread", markdown: "Hello" }),
  },
  "GET /api/v1/threads/{thread}": { closed: inThread() },
  "PATCH /api/v1/threads/{thread}": { closed: inThread({ title: "A stranger's title" }) },
  "GET /api/v1/threads/{thread}/titles": { closed: inThread() },
  "PUT /api/v1/threads/{thread}/level": { closed: inThread({ level: "muted" }) },
  "POST /api/v1/threads/{thread}/seen": {
    closed: ({ threadId, postId }) => ({ thread: threadId, postIds: [postId] }),
  },
  "PUT /api/v1/threads/{thread}/lock": { closed: inThread({ reason }) },
  "DELETE /api/v1/threads/{thread}/lock": { closed: inThread() },
  "PUT /api/v1/threads/{thread}/title": {
    closed: inThread({ title: "A stranger's title", reason }),
  },
  "PUT /api/v1/threads/{thread}/pin": { closed: inThread() },
  "DELETE /api/v1/threads/{thread}/pin": { closed: inThread() },

  "GET /api/v1/threads/{thread}/posts": { closed: inThread() },
  "GET /api/v1/posts/{post}": { closed: onPost() },
  "POST /api/v1/posts/{post}/replies": { closed: onPost({ markdown: "Hello" }) },
  "PATCH /api/v1/posts/{post}": { closed: onPost({ markdown: "Hello", revision: 1 }) },
  "DELETE /api/v1/posts/{post}": { closed: onPost() },
  "POST /api/v1/posts/{post}/removal": { closed: onPost({ reason }) },
  "GET /api/v1/posts/{post}/versions": { closed: onPost() },

  "GET /api/v1/groups/{group}/members/{handle}": { closed: onMember() },
  "DELETE /api/v1/groups/{group}/members/{handle}": { closed: onMember({ reason }) },
  "PUT /api/v1/groups/{group}/members/{handle}/role": { closed: onMember({ role: "owner" }) },
  "PUT /api/v1/groups/{group}/members/{handle}/mute": { closed: onMember({ reason, days: 7 }) },
  "DELETE /api/v1/groups/{group}/members/{handle}/mute": { closed: onMember({ reason }) },
  "GET /api/v1/groups/{group}/bans": { closed: inGroup() },
  "PUT /api/v1/groups/{group}/bans/{handle}": { closed: onMember({ reason }) },
  "DELETE /api/v1/groups/{group}/bans/{handle}": { closed: onMember({ reason }) },
  "GET /api/v1/groups/{group}/acts": { closed: inGroup() },
  "GET /api/v1/groups/{group}/requests": { closed: inGroup() },
  "POST /api/v1/requests/{request}/approval": {
    closed: ({ requestId }) => ({ request: requestId }),
  },
  "POST /api/v1/requests/{request}/refusal": {
    closed: ({ requestId }) => ({ request: requestId, reason }),
  },

  "GET /api/v1/invitations": { closed: () => ({}), membersEnter: looking },
  "POST /api/v1/invitations/{invitation}/acceptance": { closed: byInvitation },
  "POST /api/v1/invitations/{invitation}/refusal": { closed: byInvitation },
  "DELETE /api/v1/invitations/{invitation}": { closed: byInvitation },
  "GET /api/v1/groups/{group}/invitations": { closed: inGroup() },
  "POST /api/v1/groups/{group}/invitations": {
    closed: ({ groupSlug, stranger }) => ({ group: groupSlug, to: stranger.handle }),
  },

  "GET /api/v1/members/{handle}": {
    closed: ({ handle }) => ({ handle }),
    membersEnter: "Clinicians see who their colleagues are.",
  },
  "GET /api/v1/profile": { closed: () => ({}), membersEnter: looking },
  "PUT /api/v1/profile": {
    closed: () => profile,
    membersEnter: "It changes the member's own profile only.",
  },
  "GET /api/v1/choices": { closed: () => ({}), membersEnter: "The lists say nothing of anyone." },

  "GET /api/v1/me/verification": {
    closed: () => ({}),
    membersEnter: "It shows who asks how they stand themselves.",
  },
  "GET /api/v1/site/verifications": { closed: () => ({}) },
  "GET /api/v1/site/verifications/numbers": { closed: () => ({}) },
  "GET /api/v1/site/members": { closed: () => ({}) },
  "PUT /api/v1/site/members/{member}/suspension": { closed: onAccount },
  "DELETE /api/v1/site/members/{member}/suspension": { closed: onAccount },
  "GET /api/v1/site/jobs": { closed: () => ({}) },
  "POST /api/v1/site/jobs/{job}/retry": { closed: () => ({ job: "1" }) },

  "GET /api/v1/drafts": { closed: () => ({}), membersEnter: looking },
  "GET /api/v1/drafts/{place}": { closed: ({ postId }) => ({ place: `reply:${postId}` }) },
  "PUT /api/v1/drafts/{place}": {
    closed: ({ postId }) => ({ place: `reply:${postId}`, markdown: "Hello", version: 0 }),
  },
  "DELETE /api/v1/drafts/{place}": { closed: ({ postId }) => ({ place: `reply:${postId}` }) },

  "GET /api/v1/search": { closed: () => ({ q: "thread" }), membersEnter: looking },
};
