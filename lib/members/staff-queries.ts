import { and, desc, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { decodeCursor, encodeCursor, pageOf } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { momentOf } from "@/lib/keyset";
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
  const hasAddress = sql`${members.email} LIKE lower(${`%${literal(query)}%`}::text)`;
  return withAddresses ? or(named(query), hasAddress) : named(query);
}

const isChecked = sql<boolean>`(${members.verifiedAt} IS NOT NULL)`;

/** What comes after a place: those who wait before those who do not, the latest first. */
function after(cursor: string | undefined): SQL | undefined {
  const [checked = "", time = "", id = ""] = decodeCursor(cursor, 3) ?? [];
  const at = momentOf(time);
  if (at === null) return undefined;
  const [group, moment] = [
    sql`${checked === "yes"}::boolean`,
    sql`${at.toISOString()}::timestamptz`,
  ];
  return sql`(${isChecked} > ${group} OR ${isChecked} = ${group} AND (${members.createdAt} < ${moment}
    OR ${members.createdAt} = ${moment} AND ${members.id} > ${id}::text))`;
}

export const isStaffMembersPlace = (cursor: string) => after(cursor) !== undefined;

/** Members as site staff see them, which is noted in the audit log. To anyone else the page does not exist. */
export async function listMembersForStaff(
  viewer: Viewer,
  query: string,
  cursor?: string,
): Promise<{ members: StaffMemberView[]; next: string | null }> {
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
      isChecked,
    })
    .from(members)
    .where(and(found(query.trim(), withAddresses), after(cursor)))
    .orderBy(isChecked, desc(members.createdAt), members.id)
    .limit(MOST + 1);
  const { page, next } = pageOf(rows, MOST, ({ id, createdAt, isChecked }) =>
    encodeCursor(isChecked ? "yes" : "no", createdAt.toISOString(), id),
  );
  await recordLook(viewer, { at: "members", count: page.length, withAddresses });
  const shown = page.map((row) => ({
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
  return { members: shown, next };
}

type Known = DecidedLast & { id: string; suspendedAt: Date | null };

const mayVerifyKnown = (viewer: Viewer, { id, suspendedAt, lastOutcome }: Known): boolean =>
  canVerifyKnown(viewer, { memberId: id, isSuspended: suspendedAt !== null, lastOutcome }).allowed;
