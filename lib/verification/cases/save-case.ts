import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { registers, verificationCases } from "@/db/schema";
import { Denied, Invalid } from "@/lib/errors";
import { assertKnownChoices } from "@/lib/members/known-choices";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { saveCaseInput } from "../contract";
import { tidyNumber } from "../registers/tidy-number";
import { lockOwnCase } from "./lock-case";

/** Keeps what a member has filled in so far, as the draft of a case that may be sent later. */
export async function saveCase(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { registerNumber, ...fields } = parse(saveCaseInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.state === "submitted") {
      throw new Denied("This was sent already. Withdraw it to change what it says.");
    }
    await assertKnownChoices(tx, fields);
    await assertKnownRegister(tx, fields.registerId);
    const number = tidyNumber(fields.registerId, registerNumber);
    const said = { ...fields, registerNumber: number };
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

async function assertKnownRegister(tx: Tx, registerId: string | null): Promise<void> {
  if (registerId === null) return;
  if ((await tx.$count(registers, eq(registers.id, registerId))) === 0) {
    throw new Invalid({ registerId: ["Choose a register from the list."] });
  }
}
