import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationChecks, verificationReviews } from "@/db/schema";

/** Has whoever vouched for somebody who has proved false looked at again. Returns how many. */
export async function reviewVouchers(tx: Tx, falseId: string): Promise<number> {
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
          .where(and(eq(method, "vouching"), eq(outcome, "proved"), eq(memberId, falseId))),
      ),
    );
  if (vouchers.length === 0) return 0;
  const asked = { cause: "vouched-for-revoked" as const, relatedMemberId: falseId };
  await tx
    .insert(verificationReviews)
    .values(vouchers.map((one) => ({ ...one, ...asked })))
    .onConflictDoNothing();
  return vouchers.length;
}
