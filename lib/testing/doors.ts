import { makeAccessToken } from "@/db/factories/access-token";
import { makeDocument } from "@/db/factories/document";
import { makeInvitation, makeJoinRequest, makeMembership } from "@/db/factories/membership";
import { makeScenario } from "@/db/factories/scenario";
import { makeSession } from "@/db/factories/session";
import { makeCase } from "@/db/factories/verification-case";
import { makeVouchRequest } from "@/db/factories/vouch-request";

/** Rows of an unlisted group and of its people, none of which a stranger may touch. */
export async function makeTargets() {
  const { groups, people, content } = await makeScenario();
  const { unlisted: group } = groups;
  const { thread, reply } = content.unlisted;
  const asked = await makeJoinRequest({ groupId: group.id, memberId: people.asking.id });
  const invitation = await makeInvitation({ groupId: group.id });
  const { memberId } = await makeMembership({ groupId: group.id });
  const session = await makeSession({ memberId: people.member.id });
  const accessToken = await makeAccessToken({ memberId: people.member.id });
  const { id: caseId, memberId: askingId } = await makeCase();
  const { documentId } = await makeDocument({ memberId: askingId });
  return {
    stranger: people.outsider,
    groupId: group.id,
    groupSlug: group.slug,
    threadId: thread.id,
    postId: reply.id,
    memberId,
    handle: people.member.handle,
    requestId: asked.id,
    invitationId: invitation.id,
    sessionId: session.id,
    tokenId: accessToken.id,
    vouchRequestId: (await makeVouchRequest()).id,
    caseId,
    documentId,
  };
}

export type Targets = Awaited<ReturnType<typeof makeTargets>>;
type Input = Record<string, string | number | boolean | string[] | object>;

/** How a door is tried. */
export type Door =
  /** Anyone may come through, for the reason given. */
  | { open: string }
  /** A well-formed request about somebody else's things: a guest and a stranger are refused. */
  | { closed: (targets: Targets) => Input; takesForm?: true }
  /** The same for guests; any member may come through, for the reason given. */
  | { closed: (targets: Targets) => Input; membersEnter: string };

const reason = "A reason long enough.";
const submissionId = "a-submission-key";
const groupSettings = {
  name: "A group by a stranger",
  description: "Nobody should be able to write this here.",
  rules: "None.",
  specialties: "medical-oncology",
  listing: "listed",
  joinPolicy: "open",
};
const profile = {
  name: "A stranger",
  professionId: "physician",
  specialtyId: "medical-oncology",
  country: "IE",
  institution: "",
  bio: "",
};
const claim = { professionId: "physician", country: "IE" };
const ownThings = "It changes the member's own settings only.";

/** Every server action by its name, every route handler by method and address. A new one is listed here. */
export const doors: Record<string, Door> = {
  askForSignInMailAction: { open: "It is how people sign in." },
  enterByMailAction: { open: "It is how people sign in." },
  enterByOrganisationAction: { open: "It is how people sign in." },
  enterAsDemoPersonAction: { open: "It is how people sign in to the demo." },
  "GET /api/auth/callback/organisation": { open: "It is how people sign in." },
  leaveAction: { open: "A guest who signs out stays a guest." },
  keepThemeAction: { open: "Guests choose how pages look, too." },
  "POST /api/theme": { open: "Guests choose how pages look, too." },
  "GET /api/health": { open: "It says whether the parts work, and nothing about anyone." },

  saveProfileAction: { closed: () => profile, membersEnter: ownThings },
  finishWelcomeAction: { closed: () => profile, membersEnter: ownThings },
  connectOrganisationAction: { closed: () => ({}), membersEnter: ownThings },
  createTokenAction: {
    closed: () => ({ name: "A stranger's", scopes: "read", days: "30", submissionId }),
    membersEnter: ownThings,
  },
  endOtherSessionsAction: { closed: () => ({}), membersEnter: ownThings },
  startGroupAction: {
    closed: () => ({ ...groupSettings, submissionId }),
    membersEnter: "Any clinician may start a group.",
  },
  discardDraftAction: {
    closed: ({ postId }) => ({ draftId: postId }),
    membersEnter: "A draft that is not theirs is left alone.",
  },

  saveWhoAction: { closed: () => claim, membersEnter: ownThings },
  saveRegistrationAction: { closed: () => claim, membersEnter: ownThings },
  showOnMarkAction: { closed: () => ({ shows: "country" }), membersEnter: ownThings },
  sendCaseAction: { closed: ({ caseId }) => ({ caseId }) },
  withdrawCaseAction: { closed: ({ caseId }) => ({ caseId }) },
  answerMoreAction: { closed: ({ caseId }) => ({ caseId, answer: "Not mine to answer." }) },
  appealDecisionAction: { closed: ({ caseId }) => ({ decisionId: caseId, words: reason }) },
  withdrawDocumentAction: { closed: ({ postId }) => ({ documentId: postId }) },
  "POST /api/files/verification-documents": { closed: () => ({}), membersEnter: ownThings },
  requestCodeAction: {
    closed: () => ({ address: "stranger@hospital.example" }),
    membersEnter: ownThings,
  },
  confirmCodeAction: { closed: ({ caseId }) => ({ caseId, code: "123456" }) },
  askToVouchAction: { closed: ({ caseId, handle }) => ({ caseId, colleague: handle }) },
  withdrawVouchRequestAction: { closed: ({ vouchRequestId }) => ({ requestId: vouchRequestId }) },
  vouchAction: {
    closed: ({ vouchRequestId }) => ({
      requestId: vouchRequestId,
      seen: "a-statement",
      words: reason,
    }),
  },
  declineVouchAction: { closed: ({ vouchRequestId }) => ({ requestId: vouchRequestId }) },
  takeBackVouchAction: { closed: ({ vouchRequestId }) => ({ requestId: vouchRequestId }) },

  "GET /api/files/verification-documents": { closed: ({ documentId }) => ({ documentId }) },
  claimCaseAction: { closed: ({ caseId }) => ({ caseId }) },
  releaseCaseAction: { closed: ({ caseId }) => ({ caseId }) },
  recordCheckAction: {
    closed: ({ caseId }) => ({ caseId, method: "manual", outcome: "not-proved", ...claim, reason }),
  },
  recordRecognitionAction: {
    closed: ({ caseId }) => ({ caseId, how: "video", outcome: "proved", reason }),
  },
  approveCaseAction: { closed: ({ caseId }) => ({ caseId, months: "12", reason }) },
  refuseCaseAction: { closed: ({ caseId }) => ({ caseId, reasonCode: "not-found" }) },
  askForMoreAction: { closed: ({ caseId }) => ({ caseId, question: "May a stranger ask this?" }) },
  settleReviewAction: { closed: ({ postId }) => ({ reviewId: postId, reason }) },
  mergeAccountsAction: { closed: ({ memberId, handle }) => ({ memberId, into: handle, reason }) },
  addRegisterAction: {
    closed: () => ({ name: "A stranger's register", country: "IE", professions: "physician" }),
  },
  removeRegisterAction: { closed: () => ({ registerId: "us-nppes" }) },
  saveDomainAction: {
    closed: () => ({ domain: "stranger.example", institution: "A stranger's", country: "IE" }),
  },
  removeDomainAction: { closed: ({ postId }) => ({ domainId: postId }) },

  revokeTokenAction: { closed: ({ tokenId }) => ({ tokenId }) },
  endSessionAction: { closed: ({ sessionId }) => ({ sessionId }) },
  verifyMemberAction: {
    closed: ({ memberId }) => ({ memberId, how: "video", reason, years: "1" }),
  },
  revokeVerificationAction: { closed: ({ memberId }) => ({ memberId, reason }) },
  suspendMemberAction: { closed: ({ memberId }) => ({ memberId, reason }) },
  restoreMemberAction: { closed: ({ memberId }) => ({ memberId, reason }) },
  retryJobAction: { closed: () => ({ jobId: "1" }) },

  joinGroupAction: { closed: ({ groupId }) => ({ groupId }) },
  leaveGroupAction: { closed: ({ groupId }) => ({ groupId }) },
  askToJoinAction: { closed: ({ groupId }) => ({ groupId, message: "Let me in, please." }) },
  withdrawRequestAction: { closed: ({ requestId }) => ({ requestId }) },
  acceptInvitationAction: { closed: ({ invitationId }) => ({ invitationId }) },
  declineInvitationAction: { closed: ({ invitationId }) => ({ invitationId }) },
  acknowledgeRulesAction: { closed: ({ groupId }) => ({ groupId, rulesVersion: "1" }) },
  changeGroupAction: { closed: ({ groupId }) => ({ groupId, ...groupSettings }) },
  approveRequestAction: { closed: ({ requestId }) => ({ requestId }) },
  refuseRequestAction: { closed: ({ requestId }) => ({ requestId, reason }) },
  inviteMemberAction: {
    closed: ({ groupId, stranger }) => ({
      ...{ groupId, submissionId },
      ...{ to: stranger.handle, message: "" },
    }),
  },
  withdrawInvitationAction: { closed: ({ invitationId }) => ({ invitationId }) },
  changeRoleAction: { closed: ({ groupId, handle }) => ({ groupId, handle, role: "owner" }) },
  removeMemberAction: { closed: ({ groupId, handle }) => ({ groupId, handle, reason }) },
  banMemberAction: { closed: ({ groupId, handle }) => ({ groupId, handle, reason }) },
  liftBanAction: { closed: ({ groupId, handle }) => ({ groupId, handle, reason }) },
  muteMemberAction: { closed: ({ groupId, handle }) => ({ groupId, handle, reason, days: "7" }) },
  unmuteMemberAction: { closed: ({ groupId, handle }) => ({ groupId, handle, reason }) },

  startThreadAction: {
    closed: ({ groupId }) => ({
      groupId,
      submissionId,
      title: "A stranger's thread",
      body: "Hello",
    }),
  },
  replyAction: { closed: ({ postId }) => ({ parentId: postId, submissionId, body: "Hello" }) },
  editPostAction: {
    closed: ({ postId }) => ({ postId, body: "Hello", revision: "1", submissionId }),
  },
  deletePostAction: { closed: ({ postId }) => ({ postId, reason }) },
  pinThreadAction: { closed: ({ threadId }) => ({ threadId, pinned: "true" }) },
  lockThreadAction: { closed: ({ threadId }) => ({ threadId, locked: "true", reason }) },
  renameThreadAction: {
    closed: ({ threadId }) => ({ threadId, title: "A stranger's title", reason }),
  },
  "PUT /api/drafts": {
    closed: ({ postId }) => ({
      ...{ place: `reply:${postId}`, version: 0 },
      body: { type: "doc", content: [{ type: "paragraph" }] },
    }),
  },
  "POST /api/follow": {
    closed: ({ threadId }) => ({ threadId, level: "following" }),
    takesForm: true,
  },
  "POST /api/seen": { closed: ({ threadId, postId }) => ({ threadId, postIds: [postId] }) },
};
