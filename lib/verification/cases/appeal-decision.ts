import { and, desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { verificationCases, verificationDecisions, verificationMessages } from "@/db/schema";
import { Denied, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canAppeal } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { appealInput } from "../contract";
import { lockOwnCase } from "./lock-case";
import { sendCase } from "./send-case";

/**
 * Asks another verifier to look at a refusal or a revocation again: a new case that says the same, sent
 * at once with the member's words. It counts as a submission.
 */
export async function appealDecision(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { decisionId, words } = parse(appealInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    const { last, earlier, nameOnRegister, isFromAppeal } = await lastDecision(
      tx,
      member.memberId,
      decisionId,
    );
    if (earlier !== null) return { caseId: earlier };
    if (open?.state === "submitted") {
      throw new Denied("You have asked already. Withdraw that first to appeal.");
    }
    assertCan(canAppeal({ ...last, isFromAppeal }));
    const { professionId, specialtyId, country, jurisdiction, isTrainee, ...rest } = last;
    const { registerId, registerNumber } = rest;
    const said = {
      ...{ professionId, specialtyId, country, jurisdiction, isTrainee },
      ...{ registerId, registerNumber, nameOnRegister, appealOf: decisionId },
    };
    const [draft] = open
      ? await tx
          .update(verificationCases)
          .set(said)
          .where(eq(verificationCases.id, open.id))
          .returning()
      : await tx
          .insert(verificationCases)
          .values({ ...said, memberId: member.memberId })
          .returning();
    if (draft === undefined) throw new Error("The appeal was not stored.");
    await tx
      .insert(verificationMessages)
      .values({ caseId: draft.id, authorId: member.memberId, body: words });
    await sendCase(tx, member, draft);
    return { caseId: draft.id };
  });
}

/** The decision, which must be the member's last, with the case that appeals it already, if any. */
async function lastDecision(tx: Tx, memberId: string, decisionId: string) {
  const [last] = await tx
    .select()
    .from(verificationDecisions)
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(desc(verificationDecisions.ordinal))
    .limit(1);
  if (last?.id !== decisionId) throw new NotFound();
  const [appeal] = await tx
    .select({ id: verificationCases.id })
    .from(verificationCases)
    .where(eq(verificationCases.appealOf, decisionId));
  const [decided] = last.caseId
    ? await tx
        .select({ name: verificationCases.nameOnRegister, appealOf: verificationCases.appealOf })
        .from(verificationCases)
        .where(and(eq(verificationCases.id, last.caseId), eq(verificationCases.memberId, memberId)))
    : [];
  const isFromAppeal = Boolean(decided?.appealOf);
  return { last, earlier: appeal?.id ?? null, nameOnRegister: decided?.name ?? null, isFromAppeal };
}
