import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { verificationDocuments } from "@/db/schema";

/** Ids of a member's documents that can still be looked at. */
export async function leftDocuments(reader: Reader, memberId: string): Promise<string[]> {
  const { id, destroyedAt } = verificationDocuments;
  const rows = await reader
    .select({ id })
    .from(verificationDocuments)
    .where(and(eq(verificationDocuments.memberId, memberId), isNull(destroyedAt)));
  return rows.map((row) => row.id);
}
