import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationChecks, verificationReviews } from "@/db/schema";
import { casesBehind } from "../evidence/cases-behind";

/**
 * Has looked at again what is in force by the word of somebody whose word counts no more. A vouch
 * belongs to its case and to the appeals of it, so that a verification renewed since on other proof is left alone. Returns how many.
 */
export async function reviewVouched(tx: Tx, voucherId: string): Promise<number> {
  const { memberId, caseId, method, outcome, subjectIds } = verificationChecks;
  const lastApproved = sql`(SELECT d.case_id FROM verification_decisions d
    WHERE d.member_id = ${members.id} AND d.outcome = 'approved' ORDER BY d.ordinal DESC LIMIT 1)`;
  const resting = await tx
    .selectDistinct({ memberId })
    .from(verificationChecks)
    .innerJoin(members, eq(members.id, memberId))
    .where(
      and(
        sql`${subjectIds} @> ARRAY[${voucherId}]::text[]`,
        eq(method, "vouching"),
        eq(outcome, "proved"),
        ne(memberId, voucherId),
        isNotNull(members.verifiedAt),
        sql`'vouching' = ANY(${members.verificationMethods})`,
        sql`${caseId} IN ${casesBehind(lastApproved)}`,
      ),
    );
  if (resting.length === 0) return 0;
  const asked = { cause: "vouched-by-revoked" as const, relatedMemberId: voucherId };
  await tx
    .insert(verificationReviews)
    .values(resting.map((one) => ({ ...one, ...asked })))
    .onConflictDoNothing();
  return resting.length;
}
