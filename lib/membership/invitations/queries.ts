import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { groups, invitations, members } from "@/db/schema";
import { hashToken } from "@/lib/auth/secrets";
import { NotFound, SignInRequired } from "@/lib/errors";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import type { GroupSubject } from "@/lib/policy/groups";
import { canAdmitMembers } from "@/lib/policy/membership";
import { membershipOf, type Viewer } from "@/lib/policy/viewer";
import { type InvitationLink, OPEN_INVITATIONS_MAX, type OpenInvitation } from "./contract";
import { invitationPlace, isOpen } from "./open-invitations";

const inviter = alias(members, "inviter");

/** A group's open invitations, newest first; `NotFound` for those who do not invite. */
export async function listOpenInvitations(
  viewer: Viewer,
  group: GroupSubject,
  reader: Reader = db,
): Promise<OpenInvitation[]> {
  if (!canAdmitMembers(viewer, group).allowed) throw new NotFound();
  const rows = await reader
    .select({
      invitation: invitations,
      person: memberColumns,
      invitedBy: inviter.name,
      isOver: sql<boolean>`${invitations.endsAt} <= now()`,
    })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.memberId))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .where(and(eq(invitations.groupId, group.id), isOpen()))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(OPEN_INVITATIONS_MAX);
  return rows.map(({ invitation, person, invitedBy, isOver }) => ({
    id: invitation.id,
    to: person ? { member: toMemberView(person) } : { email: invitation.email ?? "" },
    invitedBy,
    createdAt: invitation.createdAt,
    endsAt: invitation.endsAt,
    isOver,
  }));
}

/**
 * What the link in a message leads to: its group for whoever it was sent to, for anybody else nothing
 * of it. `NotFound` when it was used, withdrawn, has run out or never was.
 */
export async function getInvitationLink(
  viewer: Viewer,
  token: string,
  reader: Reader = db,
): Promise<InvitationLink> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const [row] = await reader
    .select(invitationPlace)
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new NotFound();
  if (membershipOf(viewer, row.groupId)) return { status: "yours", slug: row.slug };
  if (!row.isOpen) throw new NotFound();
  if (viewer.invitedTo.has(row.groupId)) return { status: "yours", slug: row.slug };
  return { status: "other-address" };
}
