import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeSuspendedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import {
  auditLog,
  members,
  verificationCases,
  verificationChecks,
  verificationDecisions,
} from "@/db/schema";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { suspendMember } from "@/lib/members/suspend-member";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { holdBack } from "@/lib/testing/hold-back";
import { addMonths } from "../evidence/evaluate-case";
import { approveCase } from "./approve-case";
import { askForMore } from "./ask-for-more";
import { claimCase } from "./claim-case";
import { recordManualCheck } from "./record-manual-check";
import { recordRecognition } from "./record-recognition";
import { refuseCase } from "./refuse-case";
import { releaseCase } from "./release-case";
import { revokeVerification } from "./revoke-verification";
import { approvalOf, registerEntry } from "./testing/register-entry";
import { viewCase } from "./view-case";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));

const seen = registerEntry;
const known = { how: "video", outcome: "proved", reason: "We spoke on Monday about her clinic." };
const refusal = { reasonCode: "not-found", words: "Nobody of that name is listed." };

const caseOf = async (id: string) => {
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, id));
  return row;
};

describe("deciding a case", () => {
  it("verifies for what was checked and for as long, and nobody decides it again", async () => {
    const verifier = await makeVerifier();
    const { id: caseId, memberId } = await makeCase({ nameOnRegister: "Robin Marlowe" });
    await claimCase(verifier, { caseId });
    await expect(approveCase(verifier, await approvalOf(caseId))).rejects.toThrow(/Record first/);
    await recordManualCheck(verifier, { caseId, ...seen });
    await expect(approveCase(verifier, await approvalOf(caseId))).rejects.toThrow(/Record first/);
    await recordRecognition(verifier, { caseId, ...known });
    const tooLong = { ...(await approvalOf(caseId)), months: "36" };
    await expect(approveCase(verifier, tooLong)).rejects.toThrow(Invalid);
    await approveCase(verifier, await approvalOf(caseId));

    const proved = { standing: "verified", name: "Robin Marlowe" };
    expect(await viewerOf({ id: memberId })).toMatchObject(proved);
    const [decision] = await db.select().from(verificationDecisions).limit(2).offset(1);
    expect(decision).toMatchObject({
      ...{ memberId, caseId, outcome: "approved", methods: ["manual", "recognised"] },
      ...{ professionId: "physician", country: "IE", decidedBy: verifier.memberId },
      ...{ reason: "Seen on the register.", name: "Robin Marlowe" },
    });
    const decidedAt = decision?.decidedAt ?? new Date(0);
    expect(decision?.endsAt).toEqual(addMonths(decidedAt, 12));
    expect(await caseOf(caseId)).toMatchObject({ state: "decided", outcome: "approved" });
    await expect(approveCase(verifier, await approvalOf(caseId))).rejects.toThrow(
      /decided already/,
    );
    await expect(refuseCase(verifier, { caseId, ...refusal })).rejects.toThrow(Denied);
    const acts = await db.select({ act: auditLog.act }).from(auditLog).orderBy(auditLog.id);
    expect(acts.map(({ act }) => act)).toEqual([
      "verification.claimed",
      "verification.checked",
      "verification.checked",
      "member.verified",
    ]);
  });

  it("refuses with a reason, and takes away nothing that is in force", async () => {
    const verifier = await makeVerifier();
    const member = await makeMember();
    const { id: caseId } = await makeCase({ memberId: member.id });
    await claimCase(verifier, { caseId });
    const unknown = { caseId, ...refusal, reasonCode: "because" };
    await expect(refuseCase(verifier, unknown)).rejects.toThrow(Invalid);
    await refuseCase(verifier, { caseId, ...refusal });
    expect(await viewerOf(member)).toMatchObject({ standing: "verified" });
    const [row] = await db.select().from(members).where(eq(members.id, member.id));
    expect(row).toMatchObject({ verificationEndsAt: member.verificationEndsAt });
    expect(await caseOf(caseId)).toMatchObject({ outcome: "refused", claimedBy: null });
    const [entry] = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.act, "member.verification-refused"));
    expect(entry?.reason).toBe(
      "We could not find you on the register you named. Nobody of that name is listed.",
    );
  });

  it("asks the member, and lets the case go meanwhile", async () => {
    const verifier = await makeVerifier();
    const { id: caseId } = await makeCase();
    const question = { caseId, question: "Which hospital do you work at?" };
    await expect(askForMore(verifier, question)).rejects.toThrow(Denied);
    await claimCase(verifier, { caseId });
    await askForMore(verifier, question);
    expect(await caseOf(caseId)).toMatchObject({
      ...{ state: "submitted", claimedBy: null, moreAnsweredAt: null },
      moreAskedAt: expect.any(Date),
    });
  });
});

describe("who may work on a case", () => {
  it("is one verifier at a time, until they let go or half an hour is over", async () => {
    const [one, other] = [await makeVerifier(), await makeVerifier()];
    const { id: caseId } = await makeCase();
    await expect(recordManualCheck(one, { caseId, ...seen })).rejects.toThrow(/Claim this first/);
    await claimCase(one, { caseId });
    await claimCase(one, { caseId });
    for (const act of [
      () => claimCase(other, { caseId }),
      () => recordManualCheck(other, { caseId, ...seen }),
      () => recordRecognition(other, { caseId, ...known }),
      async () => approveCase(other, await approvalOf(caseId)),
      () => refuseCase(other, { caseId, ...refusal }),
    ]) {
      await expect(act()).rejects.toThrow(/Another verifier/);
    }
    await releaseCase(other, { caseId });
    expect((await caseOf(caseId))?.claimedBy).toBe(one.memberId);
    await releaseCase(one, { caseId });
    await claimCase(other, { caseId });
    const longAgo = new Date(Date.now() - 31 * 60_000);
    await db.update(verificationCases).set({ claimedAt: longAgo });
    await claimCase(one, { caseId });
    await expect(refuseCase(other, { caseId, ...refusal })).rejects.toThrow(Denied);
  });

  it("is staff only, never about themselves, and only what was sent", async () => {
    const verifier = await makeVerifier();
    const own = await makeCase({ memberId: verifier.memberId });
    await expect(claimCase(verifier, { caseId: own.id })).rejects.toThrow(/their own/);
    const sent = await makeCase();
    const suspended = await viewerOf(await makeSuspendedMember({ siteRoles: ["verifier"] }));
    for (const viewer of [guest, await viewerOf(await makeMember()), suspended]) {
      await expect(claimCase(viewer, { caseId: sent.id })).rejects.toThrow(NotFound);
    }
    const draft = await makeCase({ state: "draft", submittedAt: null });
    await expect(claimCase(verifier, { caseId: draft.id })).rejects.toThrow(NotFound);
    await expect(claimCase(verifier, { caseId: "none" })).rejects.toThrow(NotFound);
  });

  it("ends when their own verification is taken back or has lapsed, also in the middle of their work", async () => {
    const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
    const [revoked, lapsed] = [await makeVerifier(), await makeVerifier()];
    const { id: caseId } = await makeCase();
    await claimCase(revoked, { caseId });
    const taking = { memberId: revoked.memberId, reason: "Not on the register any more." };
    await revokeVerification(admin, taking);
    expect(await viewerOf({ id: revoked.memberId })).toMatchObject({ siteRoles: [] });
    const [entry] = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.act, "member.verification-revoked"));
    expect(entry?.details).toMatchObject({ wasVerifier: true });
    const verificationEndsAt = new Date(Date.now() - 30 * 86_400_000);
    await db.update(members).set({ verificationEndsAt }).where(eq(members.id, lapsed.memberId));
    for (const { memberId } of [revoked, lapsed]) {
      const now = await viewerOf({ id: memberId });
      await expect(claimCase(now, { caseId })).rejects.toThrow(NotFound);
      await expect(refuseCase(now, { caseId, ...refusal })).rejects.toThrow(NotFound);
      await expect(viewCase(now, caseId)).rejects.toThrow(NotFound);
    }
    await expect(refuseCase(revoked, { caseId, ...refusal })).rejects.toThrow(Denied);
    expect(await caseOf(caseId)).toMatchObject({ state: "submitted" });
  });

  it("ends with their suspension, also in the middle of their work", async () => {
    const [one, other] = [await makeVerifier(), await makeVerifier()];
    const { id: caseId, memberId } = await makeCase();
    await claimCase(one, { caseId });
    await recordManualCheck(one, { caseId, ...seen });
    await db.update(members).set({ suspendedAt: new Date() }).where(eq(members.id, one.memberId));
    await expect(approveCase(one, await approvalOf(caseId))).rejects.toThrow(Denied);
    await claimCase(other, { caseId });
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });
    expect(await db.$count(verificationChecks)).toBe(1);
  });

  it("is decided by nobody whose suspension came first, however close", async () => {
    const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
    const verifier = await makeVerifier();
    const { id: caseId, memberId } = await makeCase();
    await claimCase(verifier, { caseId });
    await recordManualCheck(verifier, { caseId, ...seen });
    await recordRecognition(verifier, { caseId, ...known });
    const suspension = { memberId: verifier.memberId, reason: "Sold verifications." };
    const approval = await approvalOf(caseId);
    const outcomes: Promise<unknown>[] = [];
    await holdBack(async ({ untilWaiting }) => {
      outcomes.push(suspendMember(admin, suspension));
      await untilWaiting(1);
      outcomes.push(approveCase(verifier, approval));
      await untilWaiting(2);
    });
    const [suspended, approved] = await Promise.allSettled(outcomes);
    expect(suspended?.status).toBe("fulfilled");
    expect(approved).toMatchObject({ status: "rejected", reason: expect.any(Denied) });
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });
    expect(await caseOf(caseId)).toMatchObject({ state: "submitted", outcome: null });
  });

  it("is decided once when two verifiers decide at once", async () => {
    const verifiers = [await makeVerifier(), await makeVerifier()];
    const { id: caseId, memberId } = await makeCase();
    const outcomes = await Promise.allSettled(
      verifiers.map(async (verifier) => {
        await claimCase(verifier, { caseId });
        await recordManualCheck(verifier, { caseId, ...seen });
        await recordRecognition(verifier, { caseId, ...known });
        await approveCase(verifier, await approvalOf(caseId));
      }),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const decisions = verificationDecisions;
    expect(await db.$count(decisions, eq(decisions.memberId, memberId))).toBe(1);
    expect(await db.$count(verificationChecks)).toBe(2);
  });
});
