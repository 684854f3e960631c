import { db } from "@/db/client";
import { Denied, Invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { approveCaseInput } from "../contract";
import { concludeCase } from "../decisions/conclude-case";
import { addMonths } from "../evidence/evaluate-case";
import { asProved, findProof } from "../evidence/find-proof";
import { evaluationOf } from "../evidence/settle-case";

const DAY = 86_400_000;
const NOT_PROVED = "What is in hand does not prove it yet. Record first what you checked.";
const CHANGED = "Something else was recorded since you opened this page. Look at it again.";

/** Verifies a member as what the verifier has seen to be proved, for some months, not longer than that may be relied on. */
export async function approveCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId, checkId, months, reason } = parse(approveCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    const now = await clockOf(tx);
    const proof = await findProof(tx, row, now);
    if (proof === undefined) throw new Denied(NOT_PROVED);
    if (proof.id !== checkId) throw new Denied(CHANGED);
    const evaluation = await evaluationOf(tx, asProved(row, proof), now);
    if (evaluation.verdict === "needs-more") throw new Denied(NOT_PROVED);
    const until = endWithin(now, months, evaluation.until);
    const { methods } = evaluation;
    await concludeCase(tx, verifier, row, { outcome: "approved", until, methods, reason, now });
    return { caseId };
  });
}

/** So many months on; a check made hours ago may end hours earlier, and no more. */
function endWithin(now: Date, months: number, latest: Date): Date {
  const end = addMonths(now, months);
  if (end.getTime() <= latest.getTime() + DAY) return end < latest ? end : latest;
  const on = latest.toISOString().slice(0, 10);
  throw new Invalid({
    months: [`What was checked holds until ${on}. Choose a shorter time, or record a newer check.`],
  });
}
