import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditLog } from "@/db/schema";
import { Denied } from "@/lib/errors";
import type { Viewer } from "@/lib/policy/viewer";

/**
 * Of documents, those that the viewer has opened, as the audit log has it. Nobody says that a document
 * proves something without having seen it.
 * @throws Denied where there are some and none was opened
 */
export async function openedDocuments(
  reader: Reader,
  viewer: Viewer,
  documentIds: string[],
): Promise<string[]> {
  if (viewer.kind === "guest" || documentIds.length === 0) return [];
  const rows = await reader
    .selectDistinct({ id: auditLog.subjectId })
    .from(auditLog)
    .where(
      and(
        inArray(auditLog.subjectId, documentIds),
        eq(auditLog.act, "document.viewed"),
        eq(auditLog.actorId, viewer.memberId),
      ),
    );
  if (rows.length === 0) {
    throw new Denied("Open the document first. What it proves is what you saw on it yourself.");
  }
  return rows.map(({ id }) => id);
}
