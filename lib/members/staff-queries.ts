import { desc, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { literal } from "@/lib/like-pattern";
import {
  canSeeAddresses,
  canSuspendMembers,
  canVerifyKnown,
  canVerifyMembers,
  isMemberStaff,
} from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { type DecidedLast, knownAs, lastOutcome } from "@/lib/verification/desk/known-as";
import { MARK_PARTS } from "@/lib/verification/methods";
import type { StaffMemberView } from "./contract";
import { memberColumns, toMemberView } from "./member-view";
import { named } from "./named";
import { recordLook } from "./record-look";

const MOST = 30;

/** Everyone by name or handle, and by address where addresses are shown; nothing typed lists those who wait for verification first. */
function found(query: string, withAddresses: boolean): SQL | undefined {
  if (query === "") return undefined;
  const hasAddress = sql`${members.email} ILIKE ${`%${literal(query)}%`}`;
  return withAddresses ? or(named(query), hasAddress) : named(query);
}

/** Members as site staff see them, which is noted in the audit log. To anyone else the page does not exist. */
export async function listMembersForStaff(
  viewer: Viewer,
  query: string,
): Promise<StaffMemberView[]> {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
  const withAddresses = canSeeAddresses(viewer).allowed;
  const rows = await db
    .select({
      ...memberColumns,
      id: members.id,
      email: members.email,
      createdAt: members.createdAt,
      suspendedAt: members.suspendedAt,
      suspensionReason: members.suspensionReason,
      lastOutcome,
    })
    .from(members)
    .where(found(query.trim(), withAddresses))
    .orderBy(sql`${members.verifiedAt} IS NOT NULL`, desc(members.createdAt), members.id)
    .limit(MOST);
  await recordLook(viewer, { at: "members", count: rows.length, withAddresses });
  return rows.map((row) => ({
    id: row.id,
    member: toMemberView({ ...row, markShows: [...MARK_PARTS] }),
    email: withAddresses ? row.email : null,
    joinedAt: row.createdAt.toISOString(),
    verificationEndsAt: row.verificationEndsAt?.toISOString() ?? null,
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    suspensionReason: row.suspensionReason,
    may: {
      verify: canVerifyMembers(viewer, row.id).allowed,
      suspend: canSuspendMembers(viewer, row.id).allowed,
    },
    knownAs: mayVerifyKnown(viewer, row) ? knownAs(row) : null,
    isTrainee: row.isTrainee,
  }));
}

type Known = DecidedLast & { id: string; suspendedAt: Date | null };

const mayVerifyKnown = (viewer: Viewer, { id, suspendedAt, lastOutcome }: Known): boolean =>
  canVerifyKnown(viewer, { memberId: id, isSuspended: suspendedAt !== null, lastOutcome }).allowed;
