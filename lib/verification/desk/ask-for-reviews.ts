import type { Tx } from "@/db/client";
import { reviewVouched } from "../vouching/review-vouched";
import { reviewVouchers } from "../vouching/review-vouchers";

/** After a revocation: members whose verification rests on that person's word, and those who gave theirs for them. Returns how many. */
export async function askForReviews(tx: Tx, revokedId: string): Promise<number> {
  return (await reviewVouched(tx, revokedId)) + (await reviewVouchers(tx, revokedId));
}
