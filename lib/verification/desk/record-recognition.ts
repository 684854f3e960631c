import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { recognitionInput } from "../contract";
import { leftDocuments } from "../documents/left-documents";
import { openedDocuments } from "../documents/opened-documents";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";

/**
 * Writes down how a verifier knows that the person at an account is who they say, or found that they are
 * not. It says nothing of a registration, as a register says nothing of the person.
 */
export async function recordRecognition(
  viewer: Viewer,
  input: unknown,
): Promise<{ caseId: string; checkId: string }> {
  const { caseId, how, outcome, institution, reason } = parse(recognitionInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    const { memberId, nameOnRegister, professionId, country, isTrainee } = row;
    const left = how === "document" ? await leftDocuments(tx, memberId) : [];
    if (how === "document" && left.length === 0) {
      throw new Denied("No document is left to look at. Say how else you know.");
    }
    if (outcome === "proved") await openedDocuments(tx, verifier, left);
    const now = await clockOf(tx);
    const method = "recognised";
    const made = await recordCheck(tx, {
      ...{ memberId, caseId, method, outcome, institution, reason, checkedAt: now },
      ...{ professionId, country, isTrainee },
      ...{ nameAsRegistered: nameOnRegister, statusSeen: how },
      decidedBy: verifier.kind === "member" ? verifier.memberId : null,
    });
    await record(tx, verifier, {
      act: "verification.checked",
      subject: { type: "verification-case", id: caseId },
      details: { memberId, method, outcome, how, ...made },
    });
    await settleCase(tx, row, now);
    return { caseId, ...made };
  });
}
