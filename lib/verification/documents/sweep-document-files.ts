import { inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import type { StoredFile } from "@/lib/files/file-store";
import { files } from "@/lib/files/files";
import { log } from "@/lib/log";
import { destroyDocument } from "./destroy-document";
import { documentKeys } from "./document-keys";

/** A file is there before its row; a transaction takes seconds at most. */
const GRACE = 60 * 60_000;
const BATCH = 500;

/** None of the documents has a file: the folder is not mounted, or the database came back without it. */
class FilesAway extends Error {
  readonly code = "document-files-away";
}

type Live = { documentId: string; fileKey: string; keyId: string | null };

/**
 * Brings rows and files together again: a file that no document names, or one destroyed, goes; a
 * document whose file is gone is recorded as destroyed.
 */
export async function sweepDocumentFiles(): Promise<void> {
  // Rows first: the file of each is there by then.
  const live = await liveDocuments();
  const stored = await files().list("documents");
  for (let from = 0; from < stored.length; from += BATCH) {
    await removeUnowned(stored.slice(from, from + BATCH));
  }
  await recordLost(live, new Set(stored.map(({ key }) => key)));
  noteMissingKeys(live);
}

function liveDocuments(): Promise<Live[]> {
  const { id, fileKey, keyId } = verificationDocuments;
  return db
    .select({ documentId: id, fileKey, keyId })
    .from(verificationDocuments)
    .where(isNull(verificationDocuments.destroyedAt));
}

async function removeUnowned(stored: StoredFile[]): Promise<void> {
  const { fileKey, destroyedAt } = verificationDocuments;
  const keys = stored.map(({ key }) => key);
  const rows = await db
    .select({ fileKey, destroyedAt })
    .from(verificationDocuments)
    .where(inArray(fileKey, keys));
  const known = new Map(rows.map((row) => [row.fileKey, row]));
  for (const { key, writtenAt } of stored) {
    const row = known.get(key);
    const isOld = Date.now() - writtenAt.getTime() > GRACE;
    if (row ? row.destroyedAt !== null : isOld) await files().remove(key);
  }
}

async function recordLost(live: Live[], stored: Set<string>): Promise<void> {
  const lost = live.filter(({ fileKey }) => !stored.has(fileKey));
  if (lost.length === 0) return;
  if (lost.length === live.length) throw new FilesAway("The files of documents are not there.");
  for (const { documentId } of lost) {
    log.error("document.lost", { documentId });
    await db.transaction((tx) => destroyDocument(tx, guest, { documentId, cause: "lost" }));
  }
}

function noteMissingKeys(live: Live[]): void {
  const known = new Set(documentKeys().map(({ id }) => id));
  const missing = live.filter(({ keyId }) => keyId !== null && !known.has(keyId));
  for (const keyId of new Set(missing.map((document) => document.keyId))) {
    const documents = missing.filter((document) => document.keyId === keyId).length;
    log.error("documents.key-missing", { keyId, documents });
  }
}
