import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { verificationCases, verificationDocuments } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import { enqueue } from "@/lib/jobs/queue";
import { destroyDocument } from "./destroy-document";
import { sweepDocumentFiles } from "./sweep-document-files";

const BATCH = 50;

/** Destroys documents whose time is up, then what crashes left behind. Running it twice changes nothing more. */
export async function destroyDueDocuments(): Promise<void> {
  while ((await destroyBatch()) === BATCH);
  await sweepDocumentFiles();
}

function destroyBatch(): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ documentId: verificationDocuments.id, memberId: verificationDocuments.memberId })
      .from(verificationDocuments)
      .where(
        and(
          isNull(verificationDocuments.destroyedAt),
          lte(verificationDocuments.destroyAt, sql`now()`),
        ),
      )
      .orderBy(asc(verificationDocuments.destroyAt))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    for (const { documentId } of due) {
      await destroyDocument(tx, guest, { documentId, cause: "due" });
    }
    await tellWhoWaits(
      tx,
      due.map(({ memberId }) => memberId),
    );
    return due.length;
  });
}

/** Whoever still waits for a decision is told, once for all that ran out together. */
async function tellWhoWaits(tx: Tx, memberIds: string[]): Promise<void> {
  const { id, memberId, state } = verificationCases;
  const waiting = await tx
    .select({ caseId: id })
    .from(verificationCases)
    .where(and(inArray(memberId, memberIds), eq(state, "submitted")));
  for (const ids of waiting) {
    const key = `document-ran-out:${ids.caseId}`;
    await enqueue(tx, "send-mail", { template: "document-ran-out", ids }, { key });
  }
}
