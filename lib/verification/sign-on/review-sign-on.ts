import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, verificationReviews } from "@/db/schema";

/** What an employer says of somebody's work; null where it says nothing. */
type Word = {
  professionId: string | null;
  country: string | null;
  isTrainee: boolean;
} | null;

/**
 * Has a verification in force looked at again that rests on an employer's word, once that word speaks
 * for it no more. It does not end by itself: people change employers and stay clinicians.
 */
export async function reviewSignOn(
  tx: Tx,
  memberId: string,
  { before, now }: { before: Word; now: Word },
): Promise<void> {
  const [resting] = await tx
    .select({
      professionId: members.professionId,
      country: members.country,
      isTrainee: members.isTrainee,
    })
    .from(members)
    .where(
      and(
        eq(members.id, memberId),
        isNotNull(members.verifiedAt),
        sql`'sign-on' = ANY(${members.verificationMethods})`,
      ),
    );
  if (resting === undefined || !speaksFor(before, resting) || speaksFor(now, resting)) return;
  await tx
    .insert(verificationReviews)
    .values({ memberId, cause: "sign-on-taken-back", relatedMemberId: memberId })
    .onConflictDoNothing();
}

/** As `bearsOn` weighs it for a case. */
const speaksFor = (word: Word, proved: NonNullable<Word>): boolean =>
  word !== null &&
  (word.professionId === null || word.professionId === proved.professionId) &&
  (word.country === null || word.country === proved.country) &&
  (proved.isTrainee || !word.isTrainee);
