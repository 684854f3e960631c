import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { record } from "@/lib/audit";
import type { Upload } from "@/lib/files/read-upload";
import type { Viewer } from "@/lib/policy/viewer";
import { beginDraft } from "../cases/begin-draft";
import { lockOwnCase } from "../cases/lock-case";
import { clockOf } from "../clock";
import { settleCase } from "../evidence/settle-case";
import { acceptDocument } from "./accept-document";
import { DocumentRefused } from "./document-refused";
import { DOCUMENTS_AT_ONCE } from "./limits";
import { storeDocument } from "./store-document";

/** Takes a member's document as evidence for their open case, which is begun where there is none. */
export async function sendDocument(
  viewer: Viewer,
  { file }: Upload,
): Promise<{ documentId: string }> {
  const document = await acceptDocument(file);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    const { memberId } = member;
    const sent = and(
      eq(verificationDocuments.memberId, memberId),
      isNull(verificationDocuments.destroyedAt),
    );
    if ((await tx.$count(verificationDocuments, sent)) >= DOCUMENTS_AT_ONCE) {
      throw new DocumentRefused("document-too-many");
    }
    const stored = await storeDocument(tx, { memberId, document });
    await record(tx, member, {
      act: "document.stored",
      subject: { type: "document", id: stored.documentId },
    });
    if (open === undefined) await beginDraft(tx, memberId);
    if (open?.state === "submitted") await settleCase(tx, open, await clockOf(tx));
    return stored;
  });
}
