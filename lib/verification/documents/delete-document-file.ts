import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationDocuments } from "@/db/schema";
import { files } from "@/lib/files/files";

/** Removes the file of a destroyed document. Running it twice changes nothing more. */
export async function deleteDocumentFile({ documentId }: { documentId: string }): Promise<void> {
  const [row] = await db
    .select({ fileKey: verificationDocuments.fileKey })
    .from(verificationDocuments)
    .where(
      and(eq(verificationDocuments.id, documentId), isNotNull(verificationDocuments.destroyedAt)),
    );
  if (row) await files().remove(row.fileKey);
}
