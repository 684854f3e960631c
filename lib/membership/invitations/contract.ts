import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";
import { submissionKey } from "@/lib/submission-key";
import { message, rulesShown } from "../contract";

export const INVITATION_DAYS = 30;
/** Open invitations a group may have at once. */
export const OPEN_INVITATIONS_MAX = 200;

const address = z.email();

/** "@handle", "handle" or an e-mail address. */
const to = z
  .string("Name a member by their handle, or give an e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "No handle or address is that long.")
  .transform((text, context): { email: string } | { handle: string } => {
    if (address.safeParse(text).success) return { email: text };
    const handle = text.replace(/^@/, "");
    if (/^[a-z0-9-]{3,40}$/.test(handle)) return { handle };
    context.addIssue("Write a handle such as @anna-kowalczyk, or a full e-mail address.");
    return z.NEVER;
  });

export const inviteMemberInput = z.object({
  groupId: z.string(),
  to,
  message,
  submissionId: submissionKey,
});

export const invitationInput = z.object({ invitationId: z.string() });
export const acceptInvitationInput = invitationInput.extend(rulesShown);

/** An open invitation, as moderators see it: to a member, or to an address. */
export type OpenInvitation = {
  id: string;
  to: { member: MemberView } | { email: string };
  invitedBy: string | null;
  createdAt: Date;
  endsAt: Date;
  isOver: boolean;
};

/** An open invitation, as whom it is for sees it. */
export type OwnInvitation = {
  id: string;
  group: { slug: string; name: string; rulesVersion: number };
  message: string;
  invitedBy: string | null;
  createdAt: Date;
  endsAt: Date;
};

/** What a link in a message leads to. Only whoever it was sent to learns which group it is. */
export type InvitationLink = { status: "yours"; slug: string } | { status: "other-address" };
