import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import type { Viewer } from "@/lib/policy/viewer";

/** `decided` or `withdrawn` by somebody; `due` by the clock; `lost` when its file was not there any more. */
export type Cause = "decided" | "withdrawn" | "due" | "lost";

/**
 * Destroys a document in the caller's transaction: with its key gone nothing opens it any more, here
 * or in a copy of the file. A job then destroys the file. Says whether there was something to destroy.
 */
export async function destroyDocument(
  tx: Tx,
  viewer: Viewer,
  { documentId, cause }: { documentId: string; cause: Cause },
): Promise<boolean> {
  const [gone] = await tx
    .update(verificationDocuments)
    .set({ keyId: null, wrappedKey: null, destroyedAt: sql`now()` })
    .where(and(eq(verificationDocuments.id, documentId), isNull(verificationDocuments.destroyedAt)))
    .returning({ memberId: verificationDocuments.memberId });
  if (gone === undefined) return false;
  await record(tx, viewer, {
    act: "document.destroyed",
    subject: { type: "document", id: documentId },
    details: { memberId: gone.memberId, cause },
  });
  await enqueue(tx, "delete-document-file", { documentId });
  return true;
}
