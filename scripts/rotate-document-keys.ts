import { closeDatabase } from "@/db/client";
import { documentKeys, KEYS_MISSING } from "@/lib/verification/documents/document-keys";
import { rewrapDocuments } from "@/lib/verification/documents/rewrap-documents";
import { Problem } from "./services/problem";
import { run } from "./services/run";
import { withServices } from "./services/services";

/** `npm run documents:rotate`, after a new key was put first in DOCUMENT_KEYS and every process started again. */
await run(() =>
  withServices(async () => {
    const [current] = documentKeys();
    if (current === undefined) throw new Problem(KEYS_MISSING);
    try {
      const { rewrapped, unreadable } = await rewrapDocuments();
      console.log(
        `${rewrapped} documents are under the key "${current.id}" now; the others were before.`,
      );
      if (unreadable > 0) {
        throw new Problem(
          `${unreadable} documents are under a key that DOCUMENT_KEYS does not have, and were left as they are. Put that key back, after the current one, and run this again.`,
        );
      }
    } finally {
      await closeDatabase();
    }
  }),
);
