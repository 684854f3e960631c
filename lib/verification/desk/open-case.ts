import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { verificationCases } from "@/db/schema";
import { record } from "@/lib/audit";
import type { Viewer } from "@/lib/policy/viewer";
import type { CaseRow } from "../cases/lock-case";
import { clockOf } from "../clock";
import { closeCase } from "../decisions/conclude-case";

/** The open case of a member whom the caller holds, sent or not, held as well. */
export async function lockOpenCase(tx: Tx, memberId: string): Promise<CaseRow | undefined> {
  const { state } = verificationCases;
  const [open] = await tx
    .select()
    .from(verificationCases)
    .where(and(eq(verificationCases.memberId, memberId), ne(state, "decided")))
    .for("update");
  return open;
}

/** Ends an open case without deciding it, where an act of staff leaves it without a purpose; what was sent for it is destroyed. */
export async function endOpenCase(tx: Tx, verifier: Viewer, open: CaseRow): Promise<void> {
  const now = await clockOf(tx);
  await closeCase(tx, verifier, open, { outcome: "withdrawn", decidedBy: null, now });
  await record(tx, verifier, {
    act: "verification.withdrawn",
    subject: { type: "verification-case", id: open.id },
    details: { memberId: open.memberId },
  });
}
