import { db } from "@/db/client";
import { Denied, Invalid } from "@/lib/errors";
import { assertKnownChoices } from "@/lib/members/known-choices";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { approveCaseInput } from "../contract";
import { concludeCase } from "../decisions/conclude-case";
import { addMonths } from "../evidence/evaluate-case";
import { evaluationOf } from "../evidence/settle-case";

const DAY = 86_400_000;

/** Verifies a member for some months, not longer than what was checked may be relied on. */
export async function approveCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId, months, reason, ...claim } = parse(approveCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    await assertKnownChoices(tx, claim);
    const now = await clockOf(tx);
    const evaluation = await evaluationOf(tx, { ...row, isTrainee: claim.isTrainee }, now);
    if (evaluation.verdict === "needs-more") {
      throw new Denied("What is in hand does not prove it yet. Record first what you checked.");
    }
    const until = endWithin(now, months, evaluation.until);
    const { methods } = evaluation;
    const said = { outcome: "approved", until, methods, reason, now } as const;
    await concludeCase(tx, verifier, row, { ...said, ...claim });
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
