import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationChecks, verificationReviews } from "@/db/schema";
import { reviewVouched } from "../vouching/review-vouched";

/** After a revocation: members whose verification rests on that person's word, and those who gave theirs for them. Returns how many. */
export async function askForReviews(tx: Tx, revokedId: string): Promise<number> {
  return (await reviewVouched(tx, revokedId)) + (await reviewVouchers(tx, revokedId));
}

async function reviewVouchers(tx: Tx, revokedId: string): Promise<number> {
  const { memberId, method, outcome, subjectIds } = verificationChecks;
  const vouchers = await tx
    .selectDistinct({ memberId: members.id })
    .from(members)
    .where(
      inArray(
        members.id,
        tx
          .select({ id: sql<string>`unnest(${subjectIds})` })
          .from(verificationChecks)
          .where(and(eq(method, "vouching"), eq(outcome, "proved"), eq(memberId, revokedId))),
      ),
    );
  if (vouchers.length === 0) return 0;
  const asked = { cause: "vouched-for-revoked" as const, relatedMemberId: revokedId };
  await tx
    .insert(verificationReviews)
    .values(vouchers.map((one) => ({ ...one, ...asked })))
    .onConflictDoNothing();
  return vouchers.length;
}
