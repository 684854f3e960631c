import { db } from "@/db/client";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { refuseCaseInput } from "../contract";
import { concludeCase } from "../decisions/conclude-case";
import { PROVES_FALSE, REFUSALS } from "../reasons";
import { reviewVouchers } from "../vouching/review-vouchers";

/**
 * Refuses a case, with a reason that the member is told. What is in force stays in force; whoever vouched for
 * somebody who is not who or what they said is to be looked at again.
 */
export async function refuseCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId, reasonCode, words } = parse(refuseCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    const now = await clockOf(tx);
    const reason = [REFUSALS[reasonCode].sentence, words].filter(Boolean).join(" ");
    await concludeCase(tx, verifier, row, { outcome: "refused", reasonCode, reason, now });
    if (PROVES_FALSE.has(reasonCode)) await reviewVouchers(tx, row.memberId);
    return { caseId };
  });
}
