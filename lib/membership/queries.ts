import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { groupBans, members, memberships } from "@/db/schema";
import { decodeCursor, encodeCursor, pageOf } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { momentOf } from "@/lib/keyset";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { named } from "@/lib/members/named";
import { canModerateGroup, canReadGroup, type GroupSubject } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import {
  type GroupBan,
  type GroupMember,
  MEMBERS_PER_PAGE,
  type MemberFilters,
  type MembersPage,
} from "./contract";

const BANS_PER_PAGE = 100;
const banner = alias(members, "banner");

const membershipColumns = {
  ...memberColumns,
  memberId: members.id,
  role: memberships.role,
  joinedAt: memberships.joinedAt,
  mutedUntil:
    sql<Date | null>`CASE WHEN ${memberships.mutedUntil} > now() THEN ${memberships.mutedUntil} END`.mapWith(
      memberships.mutedUntil,
    ),
};

function selectMembers(reader: Reader, groupId: string, where: SQL | undefined) {
  return reader
    .select(membershipColumns)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(and(eq(memberships.groupId, groupId), isNull(members.suspendedAt), where))
    .orderBy(asc(memberships.role), asc(memberships.joinedAt), asc(memberships.memberId));
}

type Row = Awaited<ReturnType<typeof selectMembers>>[number];

function toGroupMember(viewer: Viewer, group: GroupSubject, row: Row): GroupMember {
  return {
    member: toMemberView(row, row.role),
    role: row.role,
    joinedAt: row.joinedAt,
    mutedUntil: canModerateGroup(viewer, group).allowed ? row.mutedUntil : null,
    isViewer: viewer.kind === "member" && viewer.memberId === row.memberId,
  };
}

/** A group's members, those who run it first, then the longest there; `NotFound` for non-members. */
export async function listMembers(
  viewer: Viewer,
  group: GroupSubject,
  { q = "", role, cursor }: MemberFilters,
  reader: Reader = db,
): Promise<MembersPage> {
  if (!canReadGroup(viewer, group).allowed) throw new NotFound();
  const matches = and(
    role ? eq(memberships.role, role) : undefined,
    q ? named(q) : undefined,
    after(cursor),
  );
  const rows = await selectMembers(reader, group.id, matches).limit(MEMBERS_PER_PAGE + 1);
  const { page, next } = pageOf(rows, MEMBERS_PER_PAGE, (last) =>
    encodeCursor(last.role, last.joinedAt.toISOString(), last.memberId),
  );
  return {
    members: page.map((row) => toGroupMember(viewer, group, row)),
    next,
  };
}

/** Where somebody is in the list of members; null when the cursor is none of it. */
function decodePlace(cursor: string | undefined) {
  const [role = "", at = "", id = ""] = decodeCursor(cursor, 3) ?? [];
  const joinedAt = momentOf(at);
  const isRole = memberships.role.enumValues.some((known) => known === role);
  return joinedAt && isRole ? { role, joinedAt, id } : null;
}

export const isMembersPlace = (cursor: string) => decodePlace(cursor) !== null;

function after(cursor: string | undefined): SQL | undefined {
  const place = decodePlace(cursor);
  if (!place) return undefined;
  return sql`(${memberships.role}, ${memberships.joinedAt}, ${memberships.memberId})
    > (${place.role}::group_role, ${place.joinedAt.toISOString()}::timestamptz, ${place.id}::text)`;
}

/** One member of a group, for those who moderate it; else `NotFound`. */
export async function getGroupMember(
  viewer: Viewer,
  group: GroupSubject,
  handle: string,
  reader: Reader = db,
): Promise<GroupMember> {
  if (!canModerateGroup(viewer, group).allowed) throw new NotFound();
  const [row] = await selectMembers(reader, group.id, eq(members.handle, handle)).limit(1);
  if (!row) throw new NotFound();
  return toGroupMember(viewer, group, row);
}

/** Whom a group has shut out, the latest first; `NotFound` for those who do not moderate it. */
export async function listBans(
  viewer: Viewer,
  group: GroupSubject,
  reader: Reader = db,
): Promise<GroupBan[]> {
  if (!canModerateGroup(viewer, group).allowed) throw new NotFound();
  const rows = await reader
    .select({
      ...memberColumns,
      reason: groupBans.reason,
      createdAt: groupBans.createdAt,
      bannedBy: banner.name,
    })
    .from(groupBans)
    .innerJoin(members, eq(members.id, groupBans.memberId))
    .leftJoin(banner, eq(banner.id, groupBans.bannedBy))
    .where(eq(groupBans.groupId, group.id))
    .orderBy(desc(groupBans.createdAt), desc(members.id))
    .limit(BANS_PER_PAGE);
  return rows.map((row) => ({
    member: toMemberView(row),
    reason: row.reason,
    bannedBy: row.bannedBy,
    createdAt: row.createdAt,
  }));
}
