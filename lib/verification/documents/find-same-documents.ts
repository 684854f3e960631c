import { and, desc, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { type DocumentFacts, documentFacts } from "./document-facts";

const SHOWN = 20;

/** Other submissions of the very same file, by this member or another, also destroyed ones; the newest first. */
export function findSameDocuments(reader: Reader, documentId: string): Promise<DocumentFacts[]> {
  const asked = alias(verificationDocuments, "asked");
  return reader
    .select(documentFacts)
    .from(verificationDocuments)
    .innerJoin(asked, eq(asked.fingerprint, verificationDocuments.fingerprint))
    .where(and(eq(asked.id, documentId), ne(verificationDocuments.id, documentId)))
    .orderBy(desc(verificationDocuments.uploadedAt), desc(verificationDocuments.id))
    .limit(SHOWN);
}
