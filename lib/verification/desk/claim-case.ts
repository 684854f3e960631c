import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationCases } from "@/db/schema";
import { record } from "@/lib/audit";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canClaimCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { onCaseInput } from "../contract";

/** Takes a case to work on, so that nobody else decides it meanwhile. Taking it again takes it for longer. */
export async function claimCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId } = parse(onCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canClaimCase(verifier, facts));
    if (verifier.kind === "guest") return { caseId };
    await tx
      .update(verificationCases)
      .set({ claimedBy: verifier.memberId, claimedAt: await clockOf(tx) })
      .where(eq(verificationCases.id, caseId));
    if (facts.claimedBy === null) {
      await record(tx, verifier, {
        act: "verification.claimed",
        subject: { type: "verification-case", id: caseId },
      });
    }
    return { caseId };
  });
}
