import { db, type Reader } from "@/db/client";
import { members, verificationDecisions } from "@/db/schema";
import { newId } from "@/lib/ids";
import { onlyRow } from "./only-row";

export type Member = typeof members.$inferSelect;
type Overrides = Partial<typeof members.$inferInsert>;

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** A clinician whose verification is in force, by a decision, and who has filled in the welcome page. */
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
      verificationMethods: overrides.verifiedAt === null ? [] : ["manual"],
      welcomedAt: daysAgo(60),
      createdAt: daysAgo(60),
      ...overrides,
    })
    .returning();
  const member = onlyRow(rows);
  await makeDecision(member, tx);
  return member;
}

/** The decision behind what a member's row says is in force. */
async function makeDecision(member: Member, tx: Reader): Promise<void> {
  const { id: memberId, professionId, specialtyId, country, isTrainee } = member;
  const {
    verifiedAt: decidedAt,
    verificationEndsAt: endsAt,
    verificationMethods: methods,
    verifiedInstitution: institution,
    name,
  } = member;
  if (decidedAt === null) return;
  const said = { professionId, specialtyId, country, isTrainee, methods, decidedAt, endsAt };
  await tx
    .insert(verificationDecisions)
    .values({ memberId, ordinal: 1, outcome: "approved", ...said, name, institution });
}

export const makeUnverifiedMember = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember({ verifiedAt: null, verificationEndsAt: null, ...overrides }, tx);

/** Was verified; the proof has run out, and so has the time to write on. */
export const makeLapsedMember = (overrides: Overrides = {}, tx: Reader = db) =>
  makeMember({ verificationEndsAt: daysAgo(30), ...overrides }, tx);

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
