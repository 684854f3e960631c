import { eq } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { members, verificationCases, verificationChecks } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import { type CaseRow, countingClaim } from "../cases/lock-case";
import { concludeCase } from "../decisions/conclude-case";
import { WAYS } from "../ways/ways";
import { bearsOn, type Claimed } from "./checks-of-case";
import { type CaseInHand, type Evaluation, type Evidence, evaluateCase } from "./evaluate-case";
import { findRisks } from "./find-risks";

/**
 * Weighs a case that the caller holds anew, after whatever changed about it: notes its risks, and
 * approves it when the checks suffice by themselves. Call it at the end of what adds a check.
 */
export async function settleCase(tx: Tx, row: CaseRow, now: Date): Promise<Evaluation> {
  const risks = await findRisks(tx, row);
  await tx.update(verificationCases).set({ risks }).where(eq(verificationCases.id, row.id));
  const evaluation = await evaluationOf(tx, { ...row, risks }, now);
  if (row.state === "submitted" && evaluation.verdict === "enough") {
    const { until, methods } = evaluation;
    const names = methods.map((method) => WAYS[method].name.toLowerCase()).join(", ");
    const reason = `Checked without a verifier: ${names}.`;
    await concludeCase(tx, guest, row, { outcome: "approved", until, methods, reason, now });
  }
  return evaluation;
}

type Weighed = Claimed & Pick<CaseRow, "appealOf" | "risks" | "moreAskedAt">;
type InHands = Pick<CaseInHand, "isSuspended" | "isClaimed">;

/** What the checks of a case amount to now. */
export async function evaluationOf(
  reader: Reader,
  row: Weighed & Pick<CaseRow, "claimedBy">,
  now: Date,
): Promise<Evaluation> {
  return weigh(row, await listEvidence(reader, row), now, await inWhoseHands(reader, row));
}

/** The same for checks that were read before: those that bear on the case. */
export function weigh(
  { isTrainee, appealOf, risks, moreAskedAt }: Weighed,
  checks: Evidence[],
  now: Date,
  hands: InHands = { isSuspended: false, isClaimed: false },
): Evaluation {
  const asked = { isAppeal: appealOf !== null, isAsked: moreAskedAt !== null };
  return evaluateCase({ isTrainee, ...asked, ...hands, risks, checks }, now);
}

async function inWhoseHands(
  reader: Reader,
  one: Pick<CaseRow, "id" | "memberId" | "claimedBy">,
): Promise<InHands> {
  const [member] = await reader
    .select({ suspendedAt: members.suspendedAt })
    .from(members)
    .where(eq(members.id, one.memberId));
  const claim = await countingClaim(reader, one);
  return { isSuspended: member?.suspendedAt !== null, isClaimed: claim !== null };
}

function listEvidence(reader: Reader, row: Claimed): Promise<Evidence[]> {
  const { method, outcome, checkedAt, expiresAt, subjectIds } = verificationChecks;
  return reader
    .select({ method, outcome, checkedAt, expiresAt, subjectIds })
    .from(verificationChecks)
    .where(bearsOn(row))
    .orderBy(checkedAt, verificationChecks.id);
}
