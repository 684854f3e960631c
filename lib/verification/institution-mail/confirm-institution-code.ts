import { and, eq, gt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { institutionCodes } from "@/db/schema";
import { isSame } from "@/lib/auth/secrets";
import { Denied, Invalid, NotFound, type Refusal } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { beginDraft } from "../cases/begin-draft";
import { lockOwnCase } from "../cases/lock-case";
import { hashInstitutionCode } from "./address-secrets";
import { confirmCodeInput } from "./contract";
import { findDomain } from "./find-domain";
import { INSTITUTION_CODE } from "./limits";
import { recordAddress } from "./record-address";

const SPENT = "This code is no longer valid. Ask for a new one.";
const GUESSED = "That is not the code either. Ask for a new one.";
const DELISTED =
  "This institution has been taken off our list since you asked for the code. Choose another way.";
const TAKEN =
  "This address has confirmed another account here, so it does not count for this one. Choose another way, or explain it when a verifier asks.";

type Confirmed = { caseId: string; needsVerifier: boolean };
type CodeRow = typeof institutionCodes.$inferSelect;

/**
 * Takes the code of a message as proof that the viewer reads mail at an institution, and adds it to
 * their open case, which is begun where there is none. Wrong codes and addresses of others leave
 * something behind, so those refusals leave the transaction as a value.
 */
export async function confirmInstitutionCode(viewer: Viewer, input: unknown): Promise<Confirmed> {
  const { caseId, code } = parse(confirmCodeInput, input);
  const outcome = await db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (caseId !== undefined && open?.id !== caseId) throw new NotFound();
    const sent = await lockCode(tx, member.memberId);
    if (sent === undefined) throw new Invalid({ code: [SPENT] });
    const isRight = isSame(sent.codeHash, hashInstitutionCode(sent.id, code));
    if (!isRight) return countWrongCode(tx, sent);
    await tx.delete(institutionCodes).where(eq(institutionCodes.id, sent.id));
    const listed = await findDomain(tx, sent.host);
    if (listed === undefined) return { refusal: new Denied(DELISTED) };
    const row = open ?? (await beginDraft(tx, member.memberId));
    const isTheirs = await recordAddress(tx, member, { row, sent, listed });
    if (!isTheirs) return { refusal: new Denied(TAKEN) };
    return { caseId: row.id, needsVerifier: listed.isBroad };
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome;
}

async function lockCode(tx: Tx, memberId: string): Promise<CodeRow | undefined> {
  const { memberId: whose, endsAt } = institutionCodes;
  const [sent] = await tx
    .select()
    .from(institutionCodes)
    .where(and(eq(whose, memberId), gt(endsAt, sql`now()`)))
    .for("update");
  return sent;
}

async function countWrongCode(tx: Tx, sent: CodeRow): Promise<{ refusal: Refusal }> {
  const wrongCodes = sent.wrongCodes + 1;
  const left = INSTITUTION_CODE.wrongCodes - wrongCodes;
  const isSent = eq(institutionCodes.id, sent.id);
  if (left <= 0) {
    await tx.delete(institutionCodes).where(isSent);
    return { refusal: new Invalid({ code: [GUESSED] }) };
  }
  await tx.update(institutionCodes).set({ wrongCodes }).where(isSent);
  const tries = `${left} ${left === 1 ? "try" : "tries"} left`;
  return { refusal: new Invalid({ code: [`That is not the code. ${tries}.`] }) };
}
