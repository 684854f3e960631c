import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type DocumentKey, parseDocumentKeys } from "./parse-document-keys";

export const KEYS_MISSING =
  'DOCUMENT_KEYS is not set, so members cannot send documents as evidence. Make a key with: echo "$(date +%Y-%m):$(openssl rand -base64 32)"';

/** The keys of this installation, the current one first; none where documents cannot be taken. */
export function documentKeys(): DocumentKey[] {
  if (env.DOCUMENT_KEYS !== undefined) return parseDocumentKeys(env.DOCUMENT_KEYS);
  return env.EMBEDDED_DATABASE ? parseDocumentKeys(generatedKeys()) : [];
}

/** Says once, at the start, why documents cannot be taken. */
export function noteMissingDocumentKeys(): void {
  if (documentKeys().length === 0) log.warn("documents.off", { reason: KEYS_MISSING });
}

/** Made once and kept beside the embedded database, readable by its owner alone. */
function generatedKeys(): string {
  const path = join(env.DATA_DIR, "document-keys");
  if (!existsSync(path)) create(path);
  return readFileSync(path, "utf8").trim();
}

function create(path: string): void {
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o711 });
  const draft = `${path}.${process.pid}`;
  const key = randomBytes(32).toString("base64");
  writeFileSync(draft, `generated:${key}\n`, { mode: 0o600 });
  try {
    // A link never replaces: of two processes that start at once, one makes the key and both read it.
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
