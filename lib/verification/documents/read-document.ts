import { and, eq, isNotNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, NotFound } from "@/lib/errors";
import { files } from "@/lib/files/files";
import { log } from "@/lib/log";
import type { Decision } from "@/lib/policy/decision";
import type { Viewer } from "@/lib/policy/viewer";
import { type DocumentFacts, documentFacts } from "./document-facts";
import { unsealDocument } from "./document-seal";

type Options = {
  documentId: string;
  /** The caller's rule. What it refuses looks like what is not there. */
  decide: (document: DocumentFacts, tx: Tx) => Decision | Promise<Decision>;
};

/**
 * A document's bytes for one viewer. The view is in the audit log before the bytes are handed out;
 * one that was destroyed is not found.
 */
export async function readDocument(viewer: Viewer, { documentId, decide }: Options) {
  return db.transaction(async (tx) => {
    const { fileKey, keyId, wrappedKey, ...facts } = await lockDocument(tx, documentId);
    if (!(await decide(facts, tx)).allowed || keyId === null || wrappedKey === null) {
      throw new NotFound();
    }
    const sealed = await files().get(fileKey);
    const { memberId, contentType } = facts;
    const bytes = sealed && unsealDocument({ documentId, memberId }, { keyId, wrappedKey }, sealed);
    if (bytes === undefined) {
      log.error("document.unreadable", { documentId, keyId, isThere: sealed !== undefined });
      throw new Denied("This document cannot be opened any more. Ask the member to send it again.");
    }
    await record(tx, viewer, {
      act: "document.viewed",
      subject: { type: "document", id: documentId },
      details: { memberId },
    });
    return { documentId, contentType, bytes };
  });
}

/** Held until the view is recorded, so that no view ends after a destruction. */
async function lockDocument(tx: Tx, documentId: string) {
  const { fileKey, keyId, wrappedKey } = verificationDocuments;
  const [row] = await tx
    .select({ ...documentFacts, fileKey, keyId, wrappedKey })
    .from(verificationDocuments)
    .where(and(eq(verificationDocuments.id, documentId), isNotNull(wrappedKey)))
    .for("share");
  if (row === undefined) throw new NotFound();
  return row;
}
