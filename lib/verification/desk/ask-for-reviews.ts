import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationChecks, verificationReviews } from "@/db/schema";

/** After a revocation: members whose verification rests on that person's word, and those who gave theirs for them. Returns how many. */
export async function askForReviews(tx: Tx, revokedId: string): Promise<number> {
  const { memberId, method, outcome, subjectIds } = verificationChecks;
  const vouched = and(eq(method, "vouching"), eq(outcome, "proved"));
  const given = await tx
    .selectDistinct({ id: memberId })
    .from(verificationChecks)
    .innerJoin(members, eq(members.id, memberId))
    .where(
      and(vouched, sql`${subjectIds} @> ARRAY[${revokedId}]::text[]`, ne(memberId, revokedId)),
    );
  const received = await tx
    .selectDistinct({ id: members.id })
    .from(members)
    .where(
      inArray(
        members.id,
        tx
          .select({ id: sql<string>`unnest(${subjectIds})` })
          .from(verificationChecks)
          .where(and(vouched, eq(memberId, revokedId))),
      ),
    );
  const reviews = [
    ...given.map(({ id }) => ({ memberId: id, cause: "vouched-by-revoked" as const })),
    ...received.map(({ id }) => ({ memberId: id, cause: "vouched-for-revoked" as const })),
  ].map((review) => ({ ...review, relatedMemberId: revokedId }));
  if (reviews.length === 0) return 0;
  await tx.insert(verificationReviews).values(reviews).onConflictDoNothing();
  return reviews.length;
}
