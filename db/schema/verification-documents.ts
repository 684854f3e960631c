import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, moment, reference } from "./columns";
import { members } from "./members";

export const documentType = pgEnum("document_type", ["image/jpeg", "application/pdf"]);

/**
 * Documents sent as evidence. Their bytes lie encrypted in the file store; the key to each lies here
 * and goes when the document is destroyed, and the row stays as the record that there was one.
 */
export const verificationDocuments = pgTable(
  "verification_documents",
  {
    id: id(),
    /** Whose evidence it is. */
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Where the file lies in the store; made at random. */
    fileKey: text().notNull(),
    contentType: documentType().notNull(),
    /** Bytes of the document as it is shown. */
    byteSize: integer().notNull(),
    /** The same for the same file as sent; keyed, so that it tells nothing by itself. Outlives the document. */
    fingerprint: text().notNull(),
    /** Which of the installation's keys opens `wrappedKey`. Null once destroyed. */
    keyId: text(),
    /** The document's own key, encrypted. Null once destroyed: nothing opens the file any more. */
    wrappedKey: text(),
    uploadedAt: createdAt(),
    destroyAt: moment().notNull(),
    destroyedAt: moment(),
  },
  (table) => [
    uniqueIndex("verification_documents_file").on(table.fileKey),
    index("verification_documents_member").on(table.memberId, table.uploadedAt),
    index("verification_documents_fingerprint").on(table.fingerprint),
    index("verification_documents_due")
      .on(table.destroyAt)
      .where(sql`${table.destroyedAt} IS NULL`),
    check(
      "verification_documents_end",
      sql`${table.destroyAt} <= ${table.uploadedAt} + interval '720 hours'`,
    ),
    check(
      "verification_documents_key_goes",
      sql`(${table.destroyedAt} IS NULL) = (${table.wrappedKey} IS NOT NULL)
        AND (${table.wrappedKey} IS NULL) = (${table.keyId} IS NULL)`,
    ),
  ],
);
