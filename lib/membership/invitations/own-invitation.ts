import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groups, invitations, members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { invitationPlace } from "./open-invitations";

/** That an invitation is to a member of `members`, by name or to the address they have proved to be theirs. */
export const isTo = (): SQL | undefined =>
  or(
    eq(invitations.memberId, members.id),
    and(eq(invitations.email, members.email), sql`${members.emailVerifiedAt} IS NOT NULL`),
  );

/** An invitation to this very member, by name or to the address they have proved to be theirs; else `NotFound`. */
export async function getOwnInvitation(
  tx: Tx,
  viewer: MemberViewer,
  invitationId: string,
): Promise<{ groupId: string; slug: string; isOpen: boolean }> {
  const [invitation] = await tx
    .select(invitationPlace)
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .innerJoin(members, eq(members.id, viewer.memberId))
    .where(and(eq(invitations.id, invitationId), isTo()));
  if (!invitation) throw new NotFound();
  return invitation;
}
