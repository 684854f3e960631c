import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { groups, invitations, members } from "@/db/schema";
import { invitationToken } from "@/lib/membership/invitations/invitation-token";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { InvitationMail, invitationSubject } from "./templates/invitation";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const inviter = alias(members, "inviter");

/** Invites a member or an address, while the invitation is open. */
export async function composeInvitation(invitationId: string): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      address: invitations.email,
      memberAddress: members.email,
      isSuspended: members.suspendedAt,
      group: groups.name,
      slug: groups.slug,
      inviter: inviter.name,
      note: invitations.message,
      endsAt: invitations.endsAt,
    })
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .leftJoin(members, eq(members.id, invitations.memberId))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.id, invitationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.endsAt, sql`now()`),
      ),
    );
  const to = row?.address ?? row?.memberAddress;
  if (!row || !to || row.isSuspended !== null) return undefined;
  const path = row.address
    ? `/groups/invitations/${invitationToken(invitationId)}`
    : `/groups/${row.slug}/about`;
  const props = { ...row, endsOn: day.format(row.endsAt), link: addressOf(path) };
  return { to, subject: invitationSubject(props), body: <InvitationMail {...props} /> };
}
