import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { registers, verificationCases } from "@/db/schema";
import { Denied, Invalid } from "@/lib/errors";
import { assertKnownChoices } from "@/lib/members/known-choices";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { saveCaseInput } from "../contract";
import { tidyNumber } from "../registers/tidy-number";
import { type CaseRow, lockOwnCase } from "./lock-case";

/** Keeps what a member has filled in so far, as the draft of a case that may be sent later. */
export async function saveCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const given = parse(saveCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.state === "submitted") {
      throw new Denied("This was sent already. Withdraw it to change what it says.");
    }
    const { registerNumber, ...fields } = open ? withoutOldPlace(given, open) : given;
    await assertKnownChoices(tx, fields);
    const registerId = await registerWithin(tx, fields);
    const number = tidyNumber(registerId, registerNumber);
    const said = { ...fields, registerId, registerNumber: number };
    if (open) {
      await tx.update(verificationCases).set(said).where(eq(verificationCases.id, open.id));
      return { caseId: open.id };
    }
    const [made] = await tx
      .insert(verificationCases)
      .values({ ...said, memberId: member.memberId })
      .returning({ caseId: verificationCases.id });
    if (made === undefined) throw new Error("The draft was not stored.");
    return made;
  });
}

type Given = z.output<typeof saveCaseInput>;

/** In another country, the number and the place that were given for the one before mean nothing. */
function withoutOldPlace(given: Given, open: CaseRow): Given {
  if (open.country === null || given.country === open.country) return given;
  const { registerNumber, jurisdiction } = given;
  return {
    ...given,
    registerNumber: registerNumber === open.registerNumber ? null : registerNumber,
    jurisdiction: jurisdiction === open.jurisdiction ? null : jurisdiction,
  };
}

type Chosen = { registerId: string | null; country: string | null };

/** A register of another country was chosen before the country was: it is left out. */
async function registerWithin(tx: Tx, { registerId, country }: Chosen): Promise<string | null> {
  if (registerId === null) return null;
  const [known] = await tx
    .select({ country: registers.country })
    .from(registers)
    .where(eq(registers.id, registerId));
  if (!known) throw new Invalid({ registerId: ["Choose a register from the list."] });
  return country === null || known.country === country ? registerId : null;
}
