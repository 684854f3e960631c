import { randomBytes } from "node:crypto";
import { documentKeys } from "./document-keys";
import { seal, unseal } from "./seal";

export type Owner = { documentId: string; memberId: string };
export type WrappedKey = { keyId: string; wrappedKey: string };

const fileOf = ({ documentId, memberId }: Owner) => `document file ${documentId} ${memberId}`;
const keyOf = ({ documentId, memberId }: Owner, keyId: string) =>
  `document key ${documentId} ${memberId} ${keyId}`;

/**
 * Encrypts a document under a key of its own, which is itself encrypted under the current key of the
 * installation. Without its row a file is noise, also in a backup. Undefined where there is no key.
 */
export function sealDocument(owner: Owner, bytes: Uint8Array) {
  const [current] = documentKeys();
  if (current === undefined) return undefined;
  const own = randomBytes(32);
  const wrappedKey = seal(current.key, keyOf(owner, current.id), own).toString("base64url");
  return { sealed: seal(own, fileOf(owner), bytes), keyId: current.id, wrappedKey };
}

/** The document, or undefined when a key is missing or the file was changed. */
export function unsealDocument(owner: Owner, wrapped: WrappedKey, sealed: Buffer) {
  const own = unwrap(owner, wrapped);
  return own && unseal(own, fileOf(owner), sealed);
}

/** The document's own key under the current key of the installation, or undefined when a key is missing. */
export function rewrapKey(owner: Owner, wrapped: WrappedKey): WrappedKey | undefined {
  const own = unwrap(owner, wrapped);
  const [current] = documentKeys();
  if (own === undefined || current === undefined) return undefined;
  const wrappedKey = seal(current.key, keyOf(owner, current.id), own).toString("base64url");
  return { keyId: current.id, wrappedKey };
}

function unwrap(owner: Owner, { keyId, wrappedKey }: WrappedKey): Buffer | undefined {
  const holder = documentKeys().find(({ id }) => id === keyId);
  return holder && unseal(holder.key, keyOf(owner, keyId), Buffer.from(wrappedKey, "base64url"));
}
