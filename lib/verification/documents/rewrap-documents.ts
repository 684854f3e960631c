import { and, asc, eq, gt, isNotNull, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { documentKeys } from "./document-keys";
import { rewrapKey } from "./document-seal";

const BATCH = 100;

type Rewrapped = { rewrapped: number; unreadable: number };

/**
 * Encrypts the key of every stored document under the current key of the installation, a hundred at a
 * time, so that an earlier one can be taken away. It goes on where it was cut off, and documents may
 * come, be read and be destroyed meanwhile. `unreadable` are those whose key is not among the installation's.
 */
export async function rewrapDocuments(): Promise<Rewrapped> {
  const [current] = documentKeys();
  const done: Rewrapped = { rewrapped: 0, unreadable: 0 };
  if (current === undefined) return done;
  for (let after = ""; ; ) {
    const batch = await db.transaction((tx) => rewrapBatch(tx, current.id, after));
    done.rewrapped += batch.rewrapped;
    done.unreadable += batch.unreadable;
    if (batch.last === undefined) return done;
    after = batch.last;
  }
}

async function rewrapBatch(tx: Tx, currentId: string, after: string) {
  const { id, memberId, keyId, wrappedKey } = verificationDocuments;
  const rows = await tx
    .select({ documentId: id, memberId, keyId, wrappedKey })
    .from(verificationDocuments)
    .where(and(isNotNull(wrappedKey), ne(keyId, currentId), gt(id, after)))
    .orderBy(asc(id))
    .limit(BATCH)
    .for("update");
  let rewrapped = 0;
  for (const { documentId, memberId, keyId, wrappedKey } of rows) {
    if (keyId === null || wrappedKey === null) continue;
    const fresh = rewrapKey({ documentId, memberId }, { keyId, wrappedKey });
    if (fresh === undefined) continue;
    await tx.update(verificationDocuments).set(fresh).where(eq(id, documentId));
    rewrapped += 1;
  }
  return { rewrapped, unreadable: rows.length - rewrapped, last: rows.at(-1)?.documentId };
}
