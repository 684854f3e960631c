import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { assertKnownChoices } from "@/lib/members/known-choices";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { checkInput } from "../contract";
import { leftDocuments } from "../documents/left-documents";
import { openedDocuments } from "../documents/opened-documents";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { tidyNumber } from "../registers/tidy-number";

/** Writes down what a verifier saw: in a public register, or on the document that was sent. */
export async function recordManualCheck(
  viewer: Viewer,
  input: unknown,
): Promise<{ caseId: string; checkId: string }> {
  const { registerNumber, otherRegister, ...said } = parse(checkInput, input);
  const { caseId, method, outcome } = said;
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    await assertKnownChoices(tx, said);
    const { memberId } = row;
    const left = method === "document" ? await leftDocuments(tx, memberId) : [];
    if (method === "document" && left.length === 0) {
      throw new Denied("No document is left to look at. Say what the register shows instead.");
    }
    const subjectIds = outcome === "proved" ? await openedDocuments(tx, verifier, left) : left;
    const now = await clockOf(tx);
    const made = await recordCheck(tx, {
      ...{ ...said, memberId, subjectIds, checkedAt: now },
      registerNumber: tidyNumber(said.registerId, registerNumber),
      reason: [otherRegister, said.reason].filter(Boolean).join(". "),
      decidedBy: verifier.kind === "member" ? verifier.memberId : null,
    });
    await record(tx, verifier, {
      act: "verification.checked",
      subject: { type: "verification-case", id: caseId },
      details: { memberId, method, outcome, ...made },
    });
    await settleCase(tx, row, now);
    return { caseId, ...made };
  });
}
