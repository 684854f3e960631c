import { db, type Reader } from "@/db/client";
import { verificationCases } from "@/db/schema";
import { makeUnverifiedMember } from "./member";
import { onlyRow } from "./only-row";

export type VerificationCase = typeof verificationCases.$inferSelect;
type Overrides = Partial<typeof verificationCases.$inferInsert>;

/** A physician in Ireland who has asked to be verified an hour ago and whom nobody has looked at. */
export async function makeCase(
  overrides: Overrides = {},
  tx: Reader = db,
): Promise<VerificationCase> {
  const memberId = overrides.memberId ?? (await makeUnverifiedMember({}, tx)).id;
  const rows = await tx
    .insert(verificationCases)
    .values({
      memberId,
      professionId: "physician",
      specialtyId: "medical-oncology",
      country: "IE",
      registerNumber: "412345",
      nameOnRegister: "Robin Marlowe",
      state: "submitted",
      submittedAt: new Date(Date.now() - 3_600_000),
      ...overrides,
    })
    .returning();
  return onlyRow(rows);
}

/** Begun and not sent. */
export const makeDraftCase = (overrides: Overrides = {}, tx: Reader = db) =>
  makeCase({ state: "draft", submittedAt: null, ...overrides }, tx);
