import { db } from "@/db/client";
import { Invalid, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { onCaseInput } from "../contract";
import { NPI_REGISTER } from "../registers/npi-register";
import { type CaseRow, lockOwnCase } from "./lock-case";
import { sendCase } from "./send-case";

/** Sends a member's draft to be looked at. Sending it again changes nothing. */
export async function submitCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId } = parse(onCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.id !== caseId) throw new NotFound();
    if (open.state === "submitted") return { caseId };
    assertComplete(open);
    await sendCase(tx, member, open);
    return { caseId };
  });
}

function assertComplete({ professionId, country, jurisdiction, ...row }: CaseRow): void {
  const gaps: Record<string, string[]> = {};
  if (professionId === null) gaps.professionId = ["Choose your profession."];
  if (country === null) gaps.country = ["Choose the country you work in."];
  if (row.registerId === NPI_REGISTER) {
    if (row.registerNumber === null) gaps.registerNumber = ["Enter your NPI, the ten digits."];
    if (!/^[A-Z]{2}$/i.test(jurisdiction ?? "")) gaps.jurisdiction = ["Choose your state."];
  }
  if (Object.keys(gaps).length > 0) throw new Invalid(gaps);
}
