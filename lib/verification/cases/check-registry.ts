import { desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members, verificationCases, verificationChecks } from "@/db/schema";
import { clockOf } from "../clock";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { compareRegistered } from "../npi/compare-registered";
import { lookUpNpi } from "../npi/look-up-npi";
import type { NpiLookUp, NpiRecord } from "../npi/record";
import { registeredSpecialties } from "../npi/taxonomy-specialties";
import { NPI_REGISTER } from "../registers/npi-register";
import { type CaseRow, lockCase } from "./lock-case";
import { RegistryUnavailable } from "./registry-unavailable";

/**
 * Asks the registry about a case that was sent, and weighs the case anew. A registry that fails leaves
 * the case waiting: it is noted once, and the job is tried again.
 */
export async function checkRegistry({ caseId }: { caseId: string }): Promise<void> {
  const [asked] = await db.select().from(verificationCases).where(eq(verificationCases.id, caseId));
  if (asked === undefined || !isToBeAsked(asked)) return;
  const answer = await lookUpNpi(asked.registerNumber);
  await db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (row === undefined || !isToBeAsked(row)) return;
    if (answer.outcome === "unavailable" && (await isLastUnavailable(tx, caseId))) return;
    const now = await clockOf(tx);
    await noteAnswer(tx, row, answer, now);
    await settleCase(tx, row, now);
  });
  if (answer.outcome === "unavailable") throw new RegistryUnavailable(answer.reason);
}

function isToBeAsked(row: CaseRow): row is CaseRow & { registerNumber: string } {
  const { state, registerId, registerNumber } = row;
  return state === "submitted" && registerId === NPI_REGISTER && registerNumber !== null;
}

async function isLastUnavailable(tx: Tx, caseId: string): Promise<boolean> {
  const [last] = await tx
    .select({ method: verificationChecks.method, outcome: verificationChecks.outcome })
    .from(verificationChecks)
    .where(eq(verificationChecks.caseId, caseId))
    .orderBy(desc(verificationChecks.checkedAt), desc(verificationChecks.id))
    .limit(1);
  return last?.method === "registry" && last.outcome === "unavailable";
}

async function noteAnswer(tx: Tx, row: CaseRow, answer: NpiLookUp, now: Date): Promise<void> {
  const { professionId, country, jurisdiction, isTrainee } = row;
  const claim = { professionId, country, jurisdiction, isTrainee };
  const { memberId, id: caseId, registerId, registerNumber } = row;
  await recordCheck(tx, {
    ...{ memberId, caseId, method: "registry", ...claim, registerId, registerNumber },
    ...(await readAnswer(tx, row, answer)),
    checkedAt: now,
  });
}

/** What the answer says of the case. Reasons are codes. */
async function readAnswer(tx: Tx, row: CaseRow, answer: NpiLookUp) {
  if (answer.outcome === "unavailable")
    return { outcome: "unavailable", reason: answer.reason } as const;
  if (answer.outcome !== "found") {
    return { outcome: "not-proved", statusSeen: answer.outcome, reason: answer.outcome } as const;
  }
  const { record } = answer;
  const misfits = await misfitsOf(tx, row, record);
  return {
    outcome: misfits.length === 0 ? "proved" : "not-proved",
    statusSeen: "active",
    nameAsRegistered: nameOf(record),
    specialtyId: seenSpecialty(row, record),
    reason: misfits.join(" ") || null,
    seen: record,
  } as const;
}

/** A specialty that is claimed and not registered is no misfit; it only is not proved. */
const seenSpecialty = ({ specialtyId, professionId }: CaseRow, record: NpiRecord): string | null =>
  registeredSpecialties(record, professionId).find((id) => id === specialtyId) ?? null;

async function misfitsOf(tx: Tx, row: CaseRow, record: NpiRecord): Promise<string[]> {
  const [member] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, row.memberId));
  const { name, state, profession } = compareRegistered(record, {
    name: row.nameOnRegister ?? member?.name ?? "",
    state: row.jurisdiction ?? "",
    professionId: row.professionId ?? "",
  });
  const trains = row.isTrainee && !profession.fits && profession.why === "in-training";
  return [
    ...(name.fits ? [] : [`name:${name.why}`]),
    ...(state.fits ? [] : [`state:${state.why}`]),
    ...(profession.fits || trains ? [] : [`profession:${profession.why}`]),
  ];
}

const nameOf = ({ name, suffix }: NpiRecord) =>
  [name.first, name.middle, name.last, suffix].filter(Boolean).join(" ");
