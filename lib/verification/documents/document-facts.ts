import { verificationDocuments } from "@/db/schema";

/** What is known of a document besides its bytes. */
export const documentFacts = {
  documentId: verificationDocuments.id,
  memberId: verificationDocuments.memberId,
  contentType: verificationDocuments.contentType,
  byteSize: verificationDocuments.byteSize,
  uploadedAt: verificationDocuments.uploadedAt,
  destroyAt: verificationDocuments.destroyAt,
  destroyedAt: verificationDocuments.destroyedAt,
};

export type DocumentFacts = {
  documentId: string;
  memberId: string;
  contentType: "image/jpeg" | "application/pdf";
  byteSize: number;
  uploadedAt: Date;
  destroyAt: Date;
  destroyedAt: Date | null;
};
