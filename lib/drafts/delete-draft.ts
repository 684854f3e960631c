import { and, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { drafts } from "@/db/schema";

/** Removes the draft of a place once its writing is posted, in the transaction that posts it. */
export async function deleteDraft(tx: Tx, memberId: string, place: string): Promise<void> {
  await deletion(tx, { memberId, place });
}

const deletion = builtOnce((on) =>
  on
    .delete(drafts)
    .where(
      and(
        eq(drafts.memberId, sql.placeholder("memberId")),
        eq(drafts.place, sql.placeholder("place")),
      ),
    )
    .prepare("delete_draft"),
);
