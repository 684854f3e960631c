import { desc, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { literal } from "@/lib/like-pattern";
import { canSuspendMembers, canVerifyMembers, isMemberStaff } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { MARK_PARTS } from "@/lib/verification/methods";
import type { StaffMemberView } from "./contract";
import { memberColumns, toMemberView } from "./member-view";
import { named } from "./named";

const MOST = 30;

/** Everyone by name, handle or address; nothing typed lists those who wait for verification first. */
function found(query: string): SQL | undefined {
  if (query === "") return undefined;
  return or(named(query), sql`${members.email} ILIKE ${`%${literal(query)}%`}`);
}

/** Members as site staff see them. To anyone else the page does not exist. */
export async function listMembersForStaff(
  viewer: Viewer,
  query: string,
): Promise<StaffMemberView[]> {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
  const rows = await db
    .select({
      ...memberColumns,
      id: members.id,
      email: members.email,
      createdAt: members.createdAt,
      suspendedAt: members.suspendedAt,
      suspensionReason: members.suspensionReason,
    })
    .from(members)
    .where(found(query.trim()))
    .orderBy(sql`${members.verifiedAt} IS NOT NULL`, desc(members.createdAt), members.id)
    .limit(MOST);
  return rows.map((row) => ({
    id: row.id,
    member: toMemberView({ ...row, markShows: [...MARK_PARTS] }),
    email: row.email,
    joinedAt: row.createdAt.toISOString(),
    verificationEndsAt: row.verificationEndsAt?.toISOString() ?? null,
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    suspensionReason: row.suspensionReason,
    may: {
      verify: canVerifyMembers(viewer, row.id).allowed,
      suspend: canSuspendMembers(viewer, row.id).allowed,
    },
  }));
}
