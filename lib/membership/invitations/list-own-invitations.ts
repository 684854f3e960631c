import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { groups, invitations, members } from "@/db/schema";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { OwnInvitation } from "./contract";
import { isOpen } from "./open-invitations";
import { isTo } from "./own-invitation";

const inviter = alias(members, "inviter");

/** The viewer's open invitations, by name or to the address they have proved to be theirs, the latest first. */
export async function listOwnInvitations(
  viewer: MemberViewer,
  reader: Reader = db,
): Promise<OwnInvitation[]> {
  const groupIds = [...viewer.invitedTo].filter((id) => !viewer.memberships.has(id));
  if (groupIds.length === 0) return [];
  return reader
    .select({
      id: invitations.id,
      group: { slug: groups.slug, name: groups.name, rulesVersion: groups.rulesVersion },
      message: invitations.message,
      invitedBy: inviter.name,
      createdAt: invitations.createdAt,
      endsAt: invitations.endsAt,
    })
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .innerJoin(members, eq(members.id, viewer.memberId))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .where(
      and(
        inArray(invitations.groupId, groupIds),
        isTo(),
        isOpen(),
        sql`${invitations.endsAt} > now()`,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}
