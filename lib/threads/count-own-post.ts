import { sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { threadStates } from "@/db/schema";

/** An author has seen what they wrote: it never counts as unread for them. */
export async function countOwnPost(tx: Tx, memberId: string, threadId: string): Promise<void> {
  await counting(tx, { memberId, threadId });
}

const counting = builtOnce((on) =>
  on
    .insert(threadStates)
    .values({
      memberId: sql.placeholder("memberId"),
      threadId: sql.placeholder("threadId"),
      seenCount: 1,
    })
    .onConflictDoUpdate({
      target: [threadStates.memberId, threadStates.threadId],
      set: { seenCount: sql`${threadStates.seenCount} + 1` },
    })
    .prepare("count_own_post"),
);
