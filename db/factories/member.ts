import { db, type Reader } from "@/db/client";
import { members } from "@/db/schema";
import { newId } from "@/lib/ids";
import { onlyRow } from "./only-row";

export type Member = typeof members.$inferSelect;
type Overrides = Partial<typeof members.$inferInsert>;

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** A clinician whose verification is in force and who has filled in the welcome page. */
export async function makeMember(overrides: Overrides = {}, tx: Reader = db): Promise<Member> {
  const id = overrides.id ?? newId();
  const handle = overrides.handle ?? `member-${id}`;
  const rows = await tx
    .insert(members)
    .values({
      id,
      handle,
      email: `${handle}@example.org`,
      emailVerifiedAt: daysAgo(60),
      name: "Robin Marlowe",
      professionId: "physician",
      specialtyId: "medical-oncology",
      country: "IE",
      institution: "Riverside Hospital",
      verifiedAt: daysAgo(59),
      verificationEndsAt: daysAgo(-300),
      welcomedAt: daysAgo(60),
      createdAt: daysAgo(60),
      ...overrides,
    })
    .returning();
  return onlyRow(rows);
}

export const makeUnverifiedMember = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember({ verifiedAt: null, verificationEndsAt: null, ...overrides }, tx);

/** Was verified; the proof ran out yesterday. */
export const makeLapsedMember = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember({ verificationEndsAt: daysAgo(1), ...overrides }, tx);

export const makeTrainee = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember({ isTrainee: true, ...overrides }, tx);

export const makeSuspendedMember = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember(
    { suspendedAt: daysAgo(2), suspensionReason: "Promoted a product.", ...overrides },
    tx,
  );

/** Signed in for the first time: neither verified nor past the welcome page. */
export const makeNewcomer = (overrides: Overrides = {}, tx: Reader = db) =>
  makeUnverifiedMember({ welcomedAt: null, createdAt: new Date(), ...overrides }, tx);
