import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationCases } from "@/db/schema";
import { record } from "@/lib/audit";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { onCaseInput } from "../contract";

/** Gives back a case that the viewer works on. What is not theirs stays as it is. */
export async function releaseCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId } = parse(onCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row } = await lockCaseOnDesk(tx, viewer, caseId);
    if (verifier.kind === "guest" || row.claimedBy !== verifier.memberId) return { caseId };
    await tx
      .update(verificationCases)
      .set({ claimedBy: null, claimedAt: null })
      .where(eq(verificationCases.id, caseId));
    await record(tx, verifier, {
      act: "verification.released",
      subject: { type: "verification-case", id: caseId },
    });
    return { caseId };
  });
}
