import { and, asc, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
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
      .select({ documentId: verificationDocuments.id })
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
    return due.length;
  });
}
