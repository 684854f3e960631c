import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { groups, invitations, members } from "@/db/schema";

/** Neither used nor withdrawn; whether its time has run out is asked apart. */
export const isOpen = (): SQL | undefined =>
  and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

/** Open invitations of a group to this member, by name or to the address they have proved to be theirs. */
export const openInvitationsOf = (groupId: string, memberId: string): SQL | undefined =>
  and(
    eq(invitations.groupId, groupId),
    or(
      eq(invitations.memberId, memberId),
      sql`${invitations.email} = (SELECT m.email FROM ${members} m
        WHERE m.id = ${memberId} AND m.email_verified_at IS NOT NULL)`,
    ),
    isOpen(),
  );

/** Where an invitation leads and whether it still does; join `groups`. */
export const invitationPlace = {
  groupId: groups.id,
  slug: groups.slug,
  isOpen: sql<boolean>`(${isOpen()} AND ${invitations.endsAt} > now())`,
};
