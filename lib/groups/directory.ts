import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { type Reader, reads } from "@/db/client";
import { groupSpecialties, groups, joinRequests, specialties } from "@/db/schema";
import { decodeCursor, encodeCursor, pageOf } from "@/lib/cursor";
import { canReadGroup, visibleGroups } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import {
  type DirectoryFilters,
  type DirectoryPage,
  GROUPS_PER_PAGE,
  type GroupCard,
  type Specialty,
} from "./contract";
import { closeness, mentions } from "./directory-search";
import { isOwnOpenRequest, specialtiesOfGroup } from "./queries";
import { standingIn } from "./standing-in";

const DAY = 86_400_000;

const lastActivity = sql<string | null>`(
  SELECT t.last_activity_at FROM threads t WHERE t.group_id = ${groups.id} AND t.deleted_at IS NULL
  ORDER BY t.last_activity_at DESC LIMIT 1)`;

/** The groups the viewer may know of, those that fit the words best first, then by name. */
export async function listDirectory(
  viewer: Viewer,
  { q = "", specialty = "", cursor }: DirectoryFilters,
  reader: Reader = reads,
): Promise<DirectoryPage> {
  const rank = closeness(q);
  const name = sql<string>`public.fold_text(${groups.name})`;
  const after = decodePlace(cursor);
  const rows = await reader
    .select({
      group: groups,
      specialties: specialtiesOfGroup,
      requestId: joinRequests.id,
      lastActivity,
      now: sql<string>`now()`,
      rank,
      foldedName: name,
    })
    .from(groups)
    .leftJoin(
      joinRequests,
      viewer.kind === "member" ? isOwnOpenRequest(viewer.memberId) : sql`false`,
    )
    .where(
      and(
        visibleGroups(viewer),
        mentions(q),
        specialty ? hasSpecialty(specialty, reader) : undefined,
        after ? follows(rank, name, after) : undefined,
      ),
    )
    .orderBy(rank, name, asc(groups.id))
    .limit(GROUPS_PER_PAGE + 1);
  const { page, next } = pageOf(rows, GROUPS_PER_PAGE, ({ rank, foldedName, group }) =>
    encodeCursor(String(rank), foldedName, group.id),
  );
  return {
    groups: page.map((row) => ({
      id: row.group.id,
      slug: row.group.slug,
      name: row.group.name,
      description: row.group.description,
      listing: row.group.listing,
      joinPolicy: row.group.joinPolicy,
      memberCount: row.group.memberCount,
      specialties: row.specialties,
      standing: standingIn(viewer, row.group.id, row.requestId !== null),
      activity: activityFor(viewer, row.group, row.lastActivity, row.now),
    })),
    next,
  };
}

/** The specialties of groups the viewer may know of, for the directory's filter. */
export async function listDirectorySpecialties(
  viewer: Viewer,
  reader: Reader = reads,
): Promise<Specialty[]> {
  return reader
    .selectDistinct({ id: specialties.id, name: specialties.name })
    .from(specialties)
    .innerJoin(groupSpecialties, eq(groupSpecialties.specialtyId, specialties.id))
    .innerJoin(groups, eq(groups.id, groupSpecialties.groupId))
    .where(visibleGroups(viewer))
    .orderBy(specialties.name);
}

function hasSpecialty(specialty: string, reader: Reader): SQL {
  return exists(
    reader
      .select({ one: sql`1` })
      .from(groupSpecialties)
      .where(
        and(eq(groupSpecialties.groupId, groups.id), eq(groupSpecialties.specialtyId, specialty)),
      ),
  );
}

/** Where somebody is in the directory, by closeness, name and id; null when the cursor is none of it. */
function decodePlace(cursor: string | undefined): string[] | null {
  const place = decodeCursor(cursor, 3);
  return place && /^[0-4]$/.test(place[0] ?? "") ? place : null;
}

export const isDirectoryPlace = (cursor: string) => decodePlace(cursor) !== null;

function follows(rank: SQL, name: SQL, [atRank = "", atName = "", atId = ""]: string[]) {
  return sql`(${rank}, ${name}, ${groups.id}) > (${atRank}::int, ${atName}::text, ${atId}::text)`;
}

/** When somebody last wrote is for readers; others see how lively a listed group is, and no more. */
function activityFor(
  viewer: Viewer,
  group: Parameters<typeof canReadGroup>[1],
  lastAt: string | null,
  now: string,
): GroupCard["activity"] {
  if (lastAt === null) return { pace: "quiet" };
  const at = new Date(lastAt);
  if (canReadGroup(viewer, group).allowed) return { at };
  const days = (new Date(now).getTime() - at.getTime()) / DAY;
  return { pace: days < 7 ? "week" : days < 31 ? "month" : "quiet" };
}
