import { and, eq } from "drizzle-orm";
import { verificationCases } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { deny } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { factsOf } from "../cases/lock-case";
import { documentResponse } from "../documents/document-response";
import { readDocument } from "../documents/read-document";

/** A document for the verifier who works on its member's case; to anyone else there is none. */
export async function viewDocument(
  viewer: Viewer,
  { documentId }: Record<string, string>,
): Promise<Response> {
  if (!documentId || documentId.length > 60) throw new NotFound();
  const shown = await readDocument(viewer, {
    documentId,
    decide: async ({ memberId }, tx) => {
      const { state } = verificationCases;
      const [row] = await tx
        .select()
        .from(verificationCases)
        .where(and(eq(verificationCases.memberId, memberId), eq(state, "submitted")));
      if (row === undefined) return deny("There is nothing to decide.");
      return canWorkOnCase(viewer, await factsOf(tx, row));
    },
  });
  return documentResponse(shown);
}
