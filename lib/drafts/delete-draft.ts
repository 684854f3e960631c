import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts } from "@/db/schema";

/** Removes the draft of a place once its writing is posted, in the transaction that posts it. */
export async function deleteDraft(tx: Tx, memberId: string, place: string): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.place, place)));
}
