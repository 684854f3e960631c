import { z } from "zod";
import { getGroup } from "@/lib/groups/queries";
import { message } from "@/lib/membership/contract";
import { acceptInvitation } from "@/lib/membership/invitations/accept-invitation";
import { declineInvitation } from "@/lib/membership/invitations/decline-invitation";
import { inviteMember } from "@/lib/membership/invitations/invite-member";
import { listOwnInvitations } from "@/lib/membership/invitations/list-own-invitations";
import { listOpenInvitations } from "@/lib/membership/invitations/queries";
import { withdrawInvitation } from "@/lib/membership/invitations/withdraw-invitation";
import { operation } from "../operation";
import { ofGroup, ofOneself } from "../told-again";
import { id, pageOf } from "../wire";
import { groupSlug, slugOnly } from "./group-schemas";
import { openInvitation, ownInvitation } from "./invitation-schemas";

const tag = "Invitations";
const params = { invitation: id };

export const invitationOperations = [
  operation({
    id: "listOwnInvitations",
    method: "GET",
    path: "/invitations",
    tag,
    summary: "Your open invitations, the latest first",
    scope: "read",
    answer: pageOf(ownInvitation),
    perform: async (viewer) => ({ items: await listOwnInvitations(viewer), next: null }),
  }),
  operation({
    id: "acceptInvitation",
    method: "POST",
    path: "/invitations/{invitation}/acceptance",
    tag,
    summary: "Come in by an invitation to you",
    scope: "write",
    params,
    body: z.strictObject({
      rulesVersion: z
        .int32()
        .optional()
        .describe("The version of the rules that you have read and follow, where there are rules."),
    }),
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict", "invalid"],
    fieldNames: { acknowledged: "rulesVersion" },
    perform: (viewer, { params, body: { rulesVersion } }) =>
      acceptInvitation(viewer, {
        invitationId: params.invitation,
        rulesVersion,
        acknowledged: String(rulesVersion !== undefined),
      }),
  }),
  operation({
    id: "declineInvitation",
    method: "POST",
    path: "/invitations/{invitation}/refusal",
    tag,
    summary: "Turn an invitation to you down",
    scope: "write",
    params,
    answer: slugOnly,
    again: ofOneself,
    refusals: ["not-found"],
    perform: (viewer, { params }) => declineInvitation(viewer, { invitationId: params.invitation }),
  }),
  operation({
    id: "listInvitations",
    method: "GET",
    path: "/groups/{group}/invitations",
    tag: "Moderation",
    summary: "A group's open invitations, the latest first",
    description: "A group has at most two hundred.",
    scope: "moderate",
    params: { group: groupSlug },
    answer: pageOf(openInvitation),
    refusals: ["not-found"],
    perform: async (viewer, { params }) => ({
      items: await listOpenInvitations(viewer, await getGroup(viewer, params.group)),
      next: null,
    }),
  }),
  operation({
    id: "inviteMember",
    method: "POST",
    path: "/groups/{group}/invitations",
    tag: "Moderation",
    summary: "Invite somebody to a group",
    description: "An address is answered the same whether or not it has an account here.",
    scope: "moderate",
    params: { group: groupSlug },
    body: z.strictObject({
      to: z.string().max(254).describe("A member's handle, or an e-mail address."),
      message: message.describe("Sent with the invitation."),
    }),
    answer: slugOnly.extend({ invitationId: id }),
    status: 201,
    claimedBy: "use-case",
    refusals: ["not-found", "denied", "invalid"],
    perform: async (viewer, { params, body, submissionId }) => {
      const { id: groupId } = await getGroup(viewer, params.group);
      return inviteMember(viewer, { groupId, ...body, submissionId });
    },
  }),
  operation({
    id: "withdrawInvitation",
    method: "DELETE",
    path: "/invitations/{invitation}",
    tag: "Moderation",
    summary: "Take back an invitation that was not used",
    scope: "moderate",
    params,
    answer: slugOnly,
    again: ofGroup,
    refusals: ["not-found", "denied", "conflict"],
    perform: (viewer, { params }) =>
      withdrawInvitation(viewer, { invitationId: params.invitation }),
  }),
];
