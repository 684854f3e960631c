import { asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { members, verificationReviews } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { recordLook } from "@/lib/members/record-look";
import { isMemberStaff } from "@/lib/policy/site";
import { canSettleReview } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { MARK_PARTS } from "../methods";
import type { ReviewView } from "./contract";

const MOST = 50;

const related = alias(members, "related");

/** Verifications to be looked at again because somebody's word counts no more, the first found first. */
export async function listReviews(viewer: Viewer): Promise<ReviewView[]> {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
  const rows = await db
    .select({
      ...memberColumns,
      id: verificationReviews.id,
      memberId: verificationReviews.memberId,
      cause: verificationReviews.cause,
      createdAt: verificationReviews.createdAt,
      relatedMemberId: verificationReviews.relatedMemberId,
      relatedName: related.name,
      relatedHandle: related.handle,
      isSuspended: sql<boolean>`(${related.suspendedAt} IS NOT NULL)`,
    })
    .from(verificationReviews)
    .innerJoin(members, eq(members.id, verificationReviews.memberId))
    .innerJoin(related, eq(related.id, verificationReviews.relatedMemberId))
    .where(isNull(verificationReviews.settledAt))
    .orderBy(asc(verificationReviews.createdAt), asc(verificationReviews.id))
    .limit(MOST);
  await recordLook(viewer, { at: "verification-reviews", count: rows.length });
  return rows.map(
    ({
      id,
      memberId,
      relatedMemberId,
      cause,
      createdAt,
      relatedName,
      relatedHandle,
      isSuspended,
      ...row
    }) => ({
      ...{ id, memberId, cause },
      member: toMemberView({ ...row, markShows: [...MARK_PARTS] }),
      related: { name: relatedName, handle: relatedHandle, isSuspended },
      createdAt: createdAt.toISOString(),
      may: canSettleReview(viewer, { memberId, relatedMemberId }).allowed,
    }),
  );
}
