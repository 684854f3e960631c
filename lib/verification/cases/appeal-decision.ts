import { desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  members,
  verificationCases,
  verificationDecisions,
  verificationMessages,
} from "@/db/schema";
import { Denied, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canAppeal } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { appealInput } from "../contract";
import { lastApproved } from "../decisions/last-approved";
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
    const last = await lastDecision(tx, member.memberId, decisionId);
    const [earlier] = await tx
      .select({ id: verificationCases.id })
      .from(verificationCases)
      .where(eq(verificationCases.appealOf, decisionId));
    if (earlier) return { caseId: earlier.id };
    if (open?.state === "submitted") {
      throw new Denied("You have asked already. Withdraw that first to appeal.");
    }
    const decided = await caseOf(tx, last);
    assertCan(canAppeal({ ...last, isFromAppeal: Boolean(decided?.appealOf) }));
    const said = { ...(await claimOf(tx, last, decided)), appealOf: decisionId };
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

type Decision = typeof verificationDecisions.$inferSelect;

/** The decision, which must be the member's last. */
async function lastDecision(tx: Tx, memberId: string, decisionId: string): Promise<Decision> {
  const [last] = await tx
    .select()
    .from(verificationDecisions)
    .where(eq(verificationDecisions.memberId, memberId))
    .orderBy(desc(verificationDecisions.ordinal))
    .limit(1);
  if (last?.id !== decisionId) throw new NotFound();
  return last;
}

type Decided = Pick<typeof verificationCases.$inferSelect, "nameOnRegister" | "appealOf">;

/** The case that was refused; a revocation is of none. */
async function caseOf(tx: Tx, { caseId }: Decision): Promise<Decided | undefined> {
  const { nameOnRegister, appealOf } = verificationCases;
  if (caseId === null) return undefined;
  const [decided] = await tx
    .select({ nameOnRegister, appealOf })
    .from(verificationCases)
    .where(eq(verificationCases.id, caseId));
  return decided;
}

/** As whom and what they were refused, or had been approved before it was taken back. */
async function claimOf(tx: Tx, last: Decision, decided: Decided | undefined) {
  const approved = last.outcome === "revoked" && (await lastApproved(tx, last.memberId));
  const { professionId, country, name, ...claim } = approved || last;
  const { specialtyId, jurisdiction, isTrainee, registerId, registerNumber } = claim;
  const [profile] = await tx
    .select({ professionId: members.professionId, country: members.country })
    .from(members)
    .where(eq(members.id, last.memberId));
  const known = {
    professionId: professionId ?? profile?.professionId,
    country: country ?? profile?.country,
  };
  if (!(known.professionId && known.country)) throw new Denied(SAYS_TOO_LITTLE);
  return {
    ...{ specialtyId, jurisdiction, isTrainee, registerId, registerNumber, ...known },
    nameOnRegister: decided ? decided.nameOnRegister : name,
  };
}

const SAYS_TOO_LITTLE =
  "It is not on record which profession and country this is about. Enter both in your profile, then send the appeal.";
