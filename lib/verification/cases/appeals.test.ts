import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { members, verificationCases, verificationDecisions } from "@/db/schema";
import { Denied } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { writeDecision } from "../decisions/write-decision";
import { approveCase } from "../desk/approve-case";
import { claimCase } from "../desk/claim-case";
import { listReviews } from "../desk/list-reviews";
import { recordManualCheck } from "../desk/record-manual-check";
import { recordRecognition } from "../desk/record-recognition";
import { refuseCase } from "../desk/refuse-case";
import { revokeVerification } from "../desk/revoke-verification";
import { approvalOf, registerEntry } from "../desk/testing/register-entry";
import { viewCase } from "../desk/view-case";
import { getOwnVerification } from "../queries";
import { takeBackVouch } from "../vouching/take-back-vouch";
import { type Asking, asking, clinician, vouchFor } from "../vouching/testing/colleagues";
import { appealDecision } from "./appeal-decision";

setUpDatabase();
beforeEach(resetDatabase);

const verifierOf = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const known = { how: "video", outcome: "proved", reason: "We spoke on Monday about her clinic." };
const words = "My entry is under that number.";

/** Refuses by the last thing that was asked for, whatever was proved. */
async function refuse(verifier: MemberViewer, caseId: string) {
  await refuseCase(verifier, { caseId, reasonCode: "not-found" });
}

async function appeal(viewer: MemberViewer): Promise<string> {
  const { lastDecision } = await getOwnVerification(viewer);
  const { caseId } = await appealDecision(viewer, { decisionId: lastDecision?.id, words });
  return caseId;
}

/** Whose registration and identity a verifier has seen. */
async function provedBy(verifier: MemberViewer, { caseId }: Asking) {
  await claimCase(verifier, { caseId });
  await recordManualCheck(verifier, { caseId, ...registerEntry });
  await recordRecognition(verifier, { caseId, ...known });
}

/** What one verifier saw and refused all the same, in the hands of another. */
async function contested() {
  const [first, second] = [await verifierOf(), await verifierOf()];
  const one = await asking();
  await provedBy(first, one);
  await refuse(first, one.caseId);
  const caseId = await appeal(one.viewer);
  await claimCase(second, { caseId });
  return { first, second, one, caseId };
}

describe("an appeal against a refusal", () => {
  it("brings what was proved, and the case it is about", async () => {
    const { first, second, one, caseId } = await contested();
    expect(await viewCase(second, caseId)).toMatchObject({
      checks: [
        { method: "manual", by: first.name, isEarlier: true },
        { method: "recognised", by: first.name, isEarlier: true },
      ],
      evaluation: { verdict: "needs-verifier" },
      decisions: [{ isContested: true, caseId: one.caseId }],
    });
    expect(await viewCase(second, one.caseId)).toMatchObject({
      ...{ checks: [{ isEarlier: false }, { isEarlier: false }], decisions: [{ caseId: null }] },
    });
    await approveCase(second, await approvalOf(caseId));
    expect(await viewerOf({ id: one.viewer.memberId })).toMatchObject({ standing: "verified" });
  });

  it("is contradicted by what the second verifier finds", async () => {
    const { second, caseId } = await contested();
    await recordRecognition(second, { caseId, ...known, outcome: "not-proved" });
    expect(await viewCase(second, caseId)).toMatchObject({
      evaluation: { verdict: "needs-more", missing: ["identity"] },
    });
  });

  it("brings colleagues' words, and is looked at again when one of them takes it back", async () => {
    const [first, second] = [await verifierOf(), await verifierOf()];
    const one = await asking();
    const vouchers = [await clinician(), await clinician()] as const;
    const requestId = await vouchFor(one, vouchers[0]);
    await vouchFor(one, vouchers[1]);
    await claimCase(first, { caseId: one.caseId });
    await recordManualCheck(first, { caseId: one.caseId, ...registerEntry });
    await refuse(first, one.caseId);
    const caseId = await appeal(one.viewer);
    await claimCase(second, { caseId });
    await approveCase(second, await approvalOf(caseId));
    await takeBackVouch(vouchers[0], { requestId });
    await revokeVerification(second, { memberId: vouchers[1].memberId, reason: "Struck off." });
    const { memberId } = one.viewer;
    expect(await listReviews(first)).toMatchObject([
      { memberId, cause: "vouch-taken-back" },
      { memberId, cause: "vouched-by-revoked" },
    ]);
  });
});

describe("an appeal against a revocation", () => {
  it("is about what had been approved, whatever the profile says by now", async () => {
    const [first, second] = [await verifierOf(), await verifierOf()];
    const one = await asking();
    await provedBy(first, one);
    await approveCase(first, await approvalOf(one.caseId));
    const { memberId } = one.viewer;
    await db.update(members).set({ country: null }).where(eq(members.id, memberId));
    await revokeVerification(first, { memberId, reason: "The entry was removed." });
    const claim = {
      ...{ professionId: "physician", country: "IE" },
      ...{ registerId: registerEntry.registerId, registerNumber: registerEntry.registerNumber },
    };
    const revoked = eq(verificationDecisions.outcome, "revoked");
    expect(await db.select().from(verificationDecisions).where(revoked)).toMatchObject([claim]);

    const caseId = await appeal(await viewerOf({ id: memberId }));
    const isAppeal = eq(verificationCases.id, caseId);
    expect(await db.select().from(verificationCases).where(isAppeal)).toMatchObject([
      { ...claim, nameOnRegister: "Robin Marlowe" },
    ]);
    expect(await viewCase(second, caseId)).toMatchObject({
      checks: [{ method: "manual", isEarlier: true }, { method: "recognised" }],
      decisions: [
        { outcome: "revoked", isContested: true },
        { outcome: "approved", caseId: one.caseId },
      ],
    });
  });

  it("brings what an appeal before it had brought", async () => {
    const verifiers = [await verifierOf(), await verifierOf(), await verifierOf()] as const;
    const one = await asking();
    await provedBy(verifiers[0], one);
    await refuse(verifiers[0], one.caseId);
    const second = await appeal(one.viewer);
    await claimCase(verifiers[1], { caseId: second });
    await approveCase(verifiers[1], await approvalOf(second));
    const { memberId } = one.viewer;
    await revokeVerification(verifiers[1], { memberId, reason: "The entry was removed." });
    const third = await appeal(await viewerOf({ id: memberId }));
    expect((await viewCase(verifiers[2], third)).checks).toHaveLength(2);
  });

  it("is not sent without saying as what and where", async () => {
    const member = await makeMember({ country: null, verifiedAt: null, verificationEndsAt: null });
    const { id: memberId } = member;
    const now = new Date();
    await db.transaction((tx) =>
      writeDecision(tx, { memberId, outcome: "revoked", decidedAt: now }),
    );
    const viewer = await viewerOf(member);
    await expect(appeal(viewer)).rejects.toThrow(Denied);
    await expect(appeal(viewer)).rejects.toThrow(/in your profile/);
    await db.update(members).set({ country: "IE" }).where(eq(members.id, memberId));
    const caseId = await appeal(viewer);
    expect(await db.$count(verificationCases, eq(verificationCases.id, caseId))).toBe(1);
  });
});

it("leans on nothing of somebody else's", async () => {
  const verifier = await verifierOf();
  const [one, other] = [await asking(), await asking(undefined, "Ida Lund")];
  await provedBy(verifier, one);
  await refuse(verifier, one.caseId);
  await claimCase(verifier, { caseId: other.caseId });
  await refuse(verifier, other.caseId);
  const caseId = await appeal(other.viewer);
  const open = await getOwnVerification(other.viewer);
  expect(open.open).toMatchObject({ id: caseId, checks: [] });
  const fresh = await makeCase();
  expect((await viewCase(verifier, fresh.id)).checks).toEqual([]);
});
