import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationReviews } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSettleReview } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { settleReviewInput } from "../contract";
import { lockMemberOnDesk } from "./lock-member-on-desk";

/** Notes that a verification was looked at again after what it leans on fell away. What is to follow is an act of its own. */
export async function settleReview(viewer: Viewer, input: unknown): Promise<{ reviewId: string }> {
  const { reviewId, reason } = parse(settleReviewInput, input);
  return db.transaction(async (tx) => {
    const [review] = await tx
      .select()
      .from(verificationReviews)
      .where(eq(verificationReviews.id, reviewId));
    const { viewer: verifier } = await lockMemberOnDesk(tx, viewer, review?.memberId ?? "");
    if (review === undefined) throw new NotFound();
    assertCan(canSettleReview(verifier, review));
    const settledBy = verifier.kind === "member" ? verifier.memberId : null;
    const settled = await tx
      .update(verificationReviews)
      .set({ settledAt: await clockOf(tx), settledBy })
      .where(and(eq(verificationReviews.id, reviewId), isNull(verificationReviews.settledAt)))
      .returning({ id: verificationReviews.id });
    if (settled.length === 0) return { reviewId };
    await record(tx, verifier, {
      act: "verification.reviewed",
      subject: { type: "member", id: review.memberId },
      reason,
      details: { reviewId },
    });
    return { reviewId };
  });
}
