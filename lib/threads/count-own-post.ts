import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { threadStates } from "@/db/schema";

/** An author has seen what they wrote: it never counts as unread for them. */
export async function countOwnPost(tx: Tx, memberId: string, threadId: string): Promise<void> {
  await tx
    .insert(threadStates)
    .values({ memberId, threadId, seenCount: 1 })
    .onConflictDoUpdate({
      target: [threadStates.memberId, threadStates.threadId],
      set: { seenCount: sql`${threadStates.seenCount} + 1` },
    });
}
