import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import {
  members,
  verificationChecks,
  verificationDecisions,
  verificationReviews,
} from "@/db/schema";
import { proofFrom } from "@/lib/policy/standing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { approveCase } from "../desk/approve-case";
import { claimCase } from "../desk/claim-case";
import { findKnown } from "../desk/known-as";
import { recordManualCheck } from "../desk/record-manual-check";
import { recordRecognition } from "../desk/record-recognition";
import { refuseCase } from "../desk/refuse-case";
import { revokeVerification } from "../desk/revoke-verification";
import { settleReview } from "../desk/settle-review";
import { approvalOf, registerEntry } from "../desk/testing/register-entry";
import { verifyMember } from "../desk/verify-member";
import { recordCheck, signatureOf } from "../evidence/record-check";
import type { NpiRecord } from "../npi/record";
import { writeDecision } from "./write-decision";

setUpDatabase();
beforeEach(resetDatabase);

const verifierOf = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));

/** What is in force by the decisions, and what the member's row says. */
async function bothOf(memberId: string) {
  const decisions = verificationDecisions;
  const derived = proofFrom(
    await db.select().from(decisions).where(eq(decisions.memberId, memberId)),
  );
  const [row] = await db.select().from(members).where(eq(members.id, memberId));
  const { verifiedAt, verificationEndsAt, isTrainee } = row ?? {};
  const { verificationMethods, verifiedInstitution } = row ?? {};
  const ends = { verifiedAt, verificationEndsAt, isTrainee };
  return { derived, kept: { ...ends, verificationMethods, verifiedInstitution } };
}

describe("what a member's row says is in force", () => {
  it("is what the decisions say, after each of them", async () => {
    const verifier = await verifierOf();
    const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
    const { id: memberId } = await makeUnverifiedMember();
    const reason = "Seen on the register.";
    const steps = [
      () => know({ years: 1, isTrainee: "true" }),
      () => decide(true),
      () => decide(false),
      () => revokeVerification(verifier, { memberId, reason }),
      () => decide(false),
    ];
    const know = async (rest: Record<string, unknown>) => {
      const { as: seen } = await findKnown(db, memberId);
      return verifyMember(admin, { memberId, how: "video", reason, seen, ...rest });
    };
    const decide = async (isApproved: boolean) => {
      const { id: caseId } = await makeCase({ memberId });
      await claimCase(verifier, { caseId });
      if (!isApproved) return refuseCase(verifier, { caseId, reasonCode: "other" });
      const claim = { professionId: "nurse", country: "FR", specialtyId: "oncology-nursing" };
      await recordManualCheck(verifier, { caseId, ...registerEntry, ...claim });
      const known = { how: "institution", outcome: "proved", institution: "Mater Hospital" };
      await recordRecognition(verifier, { caseId, ...known, reason: "We share a ward there." });
      return approveCase(verifier, await approvalOf(caseId));
    };
    const standings: string[] = [];
    const institutions: unknown[] = [];
    for (const step of steps) {
      await step();
      const { derived, kept } = await bothOf(memberId);
      expect(kept).toEqual(derived);
      institutions.push(kept.verifiedInstitution);
      standings.push((await viewerOf({ id: memberId })).standing);
    }
    expect(standings.map((standing) => standing === "verified")).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const mater = "Mater Hospital";
    expect(institutions).toEqual([null, mater, mater, null, null]);
    const [row] = await db.select().from(members).where(eq(members.id, memberId));
    expect(row).toMatchObject({ professionId: "nurse", country: "FR", isTrainee: false });
  });

  it("is so for everybody whom factories make", async () => {
    const { id } = await makeMember({ isTrainee: true });
    const { derived, kept } = await bothOf(id);
    expect(kept).toEqual(derived);
    expect(derived.isTrainee).toBe(true);
  });
});

describe("checks and decisions", () => {
  type Rest = { seen?: NpiRecord; caseId?: string };
  const addCheck = async (memberId: string, subjectIds: string[] = [], rest: Rest = {}) => {
    const check = { memberId, method: "vouching", outcome: "proved", subjectIds, ...rest } as const;
    return recordCheck(db, { ...check, checkedAt: new Date(), decidedBy: subjectIds[0] ?? null });
  };

  it("are never changed nor taken out, whoever asks the database to", async () => {
    const { id: memberId } = await makeMember();
    await addCheck(memberId);
    for (const table of [verificationChecks, verificationDecisions]) {
      const refusal = { cause: expect.objectContaining({ code: "23001" }) };
      await expect(db.update(table).set({ country: "FR" })).rejects.toMatchObject(refusal);
      await expect(db.delete(table)).rejects.toMatchObject(refusal);
      expect(await db.$count(table)).toBe(1);
    }
    await db.delete(members).where(eq(members.id, memberId));
    expect(await db.$count(verificationChecks)).toBe(0);
    expect(await db.$count(verificationDecisions)).toBe(0);
  });

  it("are signed as they were stored", async () => {
    const { id: memberId } = await makeMember();
    const seen = { npi: "1234567893", name: { last: "MARLOWE", first: "ROBIN" } } as NpiRecord;
    await addCheck(memberId, [memberId], { seen });
    const [row] = await db.select().from(verificationChecks);
    if (row === undefined) throw new Error("No check was stored.");
    expect(signatureOf(row)).toBe(row.signature);
    expect(signatureOf({ ...row, outcome: "not-proved" })).not.toBe(row.signature);
  });

  it("ask for another look at those who vouched for somebody false, and whom they vouched for", async () => {
    const verifier = await verifierOf();
    const [fraud, friend, trusted] = [await makeMember(), await makeMember(), await makeMember()];
    await addCheck(fraud.id, [friend.id]);
    const over = { state: "decided", outcome: "approved", decidedAt: new Date() } as const;
    const { id: caseId } = await makeCase({ memberId: trusted.id, ...over });
    await addCheck(trusted.id, [fraud.id], { caseId });
    await addCheck(trusted.id, [friend.id], { caseId });
    const approval = { memberId: trusted.id, caseId, outcome: "approved" as const };
    const dates = { decidedAt: new Date(), endsAt: new Date(Date.now() + 86_400_000) };
    await db.transaction((tx) =>
      writeDecision(tx, { ...approval, ...dates, methods: ["registry", "vouching"] }),
    );
    const act = { memberId: fraud.id, reason: "The licence was somebody else's." };
    await revokeVerification(verifier, act);
    await revokeVerification(verifier, act);
    const reviews = await db.select().from(verificationReviews);
    const found = reviews.map(({ memberId, cause }) => ({ memberId, cause }));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ memberId: friend.id, cause: "vouched-for-revoked" });
    expect(found).toContainEqual({ memberId: trusted.id, cause: "vouched-by-revoked" });

    const [review] = reviews;
    const settled = { reviewId: review?.id, reason: "Looked up again, and fine." };
    await expect(settleReview(await viewerOf(friend), settled)).rejects.toThrow();
    await settleReview(verifier, settled);
    await settleReview(verifier, settled);
    const open = await db.select().from(verificationReviews);
    expect(open.filter(({ settledAt }) => settledAt === null)).toHaveLength(1);
  });
});
