import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { files } from "@/lib/files/files";
import { newId } from "@/lib/ids";
import type { AcceptedDocument } from "./accept-document";
import { sealDocument } from "./document-seal";
import { DAYS_KEPT } from "./limits";

/**
 * Stores a member's document, encrypted, as part of the caller's transaction. Whoever may send one is
 * the caller's to decide. The file comes first: if the transaction fails, what stays behind is noise
 * whose key was never written down, and the sweep removes it.
 */
export async function storeDocument(
  tx: Tx,
  { memberId, document }: { memberId: string; document: AcceptedDocument },
): Promise<{ documentId: string }> {
  const documentId = newId();
  const sealing = sealDocument({ documentId, memberId }, document.bytes);
  if (sealing === undefined) {
    throw new Denied(
      "Documents cannot be taken here yet. Choose another way, or ask the operator.",
    );
  }
  const { sealed, keyId, wrappedKey } = sealing;
  const fileKey = `documents/${randomBytes(16).toString("hex")}`;
  await files().put(fileKey, sealed);
  await tx.insert(verificationDocuments).values({
    id: documentId,
    memberId,
    fileKey,
    contentType: document.contentType,
    byteSize: document.bytes.length,
    fingerprint: document.fingerprint,
    keyId,
    wrappedKey,
    destroyAt: sql`now() + make_interval(hours => ${DAYS_KEPT * 24})`,
  });
  return { documentId };
}
