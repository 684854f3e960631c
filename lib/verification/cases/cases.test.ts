import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import { verificationCases } from "@/db/schema";
import { Denied, Invalid, NotFound, SignInRequired, TooMany } from "@/lib/errors";
import { SUBMISSIONS_A_DAY } from "@/lib/policy/verification";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { askForMore } from "../desk/ask-for-more";
import { claimCase } from "../desk/claim-case";
import { refuseCase } from "../desk/refuse-case";
import { revokeVerification } from "../desk/revoke-verification";
import { getOwnVerification } from "../queries";
import { answerMore } from "./answer-more";
import { appealDecision } from "./appeal-decision";
import { saveCase } from "./save-case";
import { submitCase } from "./submit-case";
import { withdrawCase } from "./withdraw-case";

setUpDatabase();
beforeEach(resetDatabase);

const filledIn = {
  professionId: "physician",
  specialtyId: "medical-oncology",
  country: "IE",
  registerNumber: " 412 345 ",
  nameOnRegister: "Robin Marlowe",
};
const american = {
  ...filledIn,
  ...{ country: "US", jurisdiction: "CA", registerId: "us-nppes", registerNumber: "1234567893" },
};
const newcomer = async () => viewerOf(await makeUnverifiedMember());
const verifierOf = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const rows = () => db.select().from(verificationCases);

describe("filling in a request", () => {
  it("keeps what was entered, as one draft, until it is sent", async () => {
    const viewer = await newcomer();
    const { caseId } = await saveCase(viewer, {});
    await saveCase(viewer, filledIn);
    expect(await rows()).toMatchObject([
      { id: caseId, state: "draft", registerNumber: "412345", isTrainee: false },
    ]);
    expect(await getOwnVerification(viewer)).toMatchObject({ state: "unverified" });
    await submitCase(viewer, { caseId });
    await submitCase(viewer, { caseId });
    expect(await getOwnVerification(viewer)).toMatchObject({
      ...{ state: "pending", standing: "unverified", submissionsLeft: SUBMISSIONS_A_DAY - 1 },
      open: { id: caseId, evaluation: { verdict: "needs-more" } },
    });
    await expect(saveCase(viewer, filledIn)).rejects.toThrow(/Withdraw it/);
  });

  it.each([
    [{ ...american, registerNumber: "1234567890" }, "registerNumber"],
    [{ ...american, registerNumber: "123456789" }, "registerNumber"],
    [{ ...filledIn, registerId: "nowhere" }, "registerId"],
    [{ ...filledIn, professionId: "wizard" }, "professionId"],
    [{ ...filledIn, country: "XX" }, "country"],
  ])("refuses what cannot be: %j", async (input, field) => {
    const error = await saveCase(await newcomer(), input).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect(error).toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
    expect(await rows()).toEqual([]);
  });

  it("is sent whole, by its member, in good standing", async () => {
    const viewer = await newcomer();
    const { caseId } = await saveCase(viewer, {
      ...american,
      jurisdiction: "",
      registerNumber: "",
    });
    await expect(submitCase(viewer, { caseId })).rejects.toMatchObject({
      fieldErrors: { registerNumber: [expect.any(String)], jurisdiction: [expect.any(String)] },
    });
    await expect(submitCase(guest, { caseId })).rejects.toThrow(SignInRequired);
    await expect(saveCase(guest, {})).rejects.toThrow(SignInRequired);
    await expect(submitCase(await newcomer(), { caseId })).rejects.toThrow(NotFound);
    const suspended = await viewerOf(await makeUnverifiedMember({ suspendedAt: new Date() }));
    await expect(saveCase(suspended, {})).rejects.toThrow(Denied);
  });

  it("is sent once when it is sent ten times at once", async () => {
    const viewer = await newcomer();
    const saved = await Promise.all(Array.from({ length: 10 }, () => saveCase(viewer, filledIn)));
    const caseIds = [...new Set(saved.map(({ caseId }) => caseId))];
    expect(caseIds).toHaveLength(1);
    const [caseId = ""] = caseIds;
    await Promise.all(Array.from({ length: 10 }, () => submitCase(viewer, { caseId })));
    expect(await rows()).toMatchObject([{ state: "submitted" }]);
    expect(await getOwnVerification(viewer)).toMatchObject({
      submissionsLeft: SUBMISSIONS_A_DAY - 1,
    });
  });

  it("is sent five times a day at most", async () => {
    const viewer = await newcomer();
    const send = async () => {
      const { caseId } = await saveCase(viewer, filledIn);
      await submitCase(viewer, { caseId });
      await withdrawCase(viewer, { caseId });
    };
    for (let times = 0; times < SUBMISSIONS_A_DAY; times++) await send();
    await expect(send()).rejects.toThrow(TooMany);
    await expect(send()).rejects.toThrow(/Try again in 24 hours/);
    expect(await getOwnVerification(viewer)).toMatchObject({
      ...{ submissionsLeft: 0, open: { state: "draft" } },
    });
  });
});

describe("a verifier's question", () => {
  it("is answered by the member, once", async () => {
    const viewer = await newcomer();
    const verifier = await verifierOf();
    const { id: caseId } = await makeCase({ memberId: viewer.memberId });
    const answer = { caseId, answer: "At Riverside Hospital." };
    await expect(answerMore(viewer, answer)).rejects.toThrow(Denied);
    await claimCase(verifier, { caseId });
    await askForMore(verifier, { caseId, question: "Which hospital do you work at?" });
    expect(await getOwnVerification(viewer)).toMatchObject({
      open: {
        isAnswerDue: true,
        messages: [{ isFromMember: false, body: "Which hospital do you work at?" }],
      },
    });
    await expect(answerMore(await newcomer(), answer)).rejects.toThrow(NotFound);
    await answerMore(viewer, answer);
    await expect(answerMore(viewer, answer)).rejects.toThrow(Denied);
    expect(await getOwnVerification(viewer)).toMatchObject({
      open: { isAnswerDue: false, messages: [{}, { isFromMember: true, body: answer.answer }] },
    });
  });
});

describe("an appeal", () => {
  it("goes to another verifier than the one who refused, once", async () => {
    const viewer = await newcomer();
    const [one, other] = [await verifierOf(), await verifierOf()];
    const { id: refusedId } = await makeCase({ memberId: viewer.memberId });
    await claimCase(one, { caseId: refusedId });
    await refuseCase(one, { caseId: refusedId, reasonCode: "not-found" });
    const before = await getOwnVerification(viewer);
    expect(before).toMatchObject({ state: "refused", lastDecision: { mayAppeal: true } });
    const decisionId = before.lastDecision?.id ?? "";
    const appeal = { decisionId, words: "I am listed under my maiden name." };
    await expect(appealDecision(await newcomer(), appeal)).rejects.toThrow(NotFound);

    const { caseId } = await appealDecision(viewer, appeal);
    expect(await appealDecision(viewer, appeal)).toEqual({ caseId });
    const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, caseId));
    expect(row).toMatchObject({
      appealOf: decisionId,
      state: "submitted",
      professionId: "physician",
    });
    await expect(claimCase(one, { caseId })).rejects.toThrow(/somebody else than you/);
    await claimCase(other, { caseId });
    await refuseCase(other, { caseId, reasonCode: "not-found" });
    expect(await getOwnVerification(viewer)).toMatchObject({
      ...{ state: "refused", open: null, lastDecision: { mayAppeal: false } },
    });
    const { lastDecision } = await getOwnVerification(viewer);
    const again = { ...appeal, decisionId: lastDecision?.id };
    await expect(appealDecision(viewer, again)).rejects.toThrow(/Two verifiers/);
  });

  it("may be about a verification that was taken back", async () => {
    const member = await makeMember();
    const verifier = await verifierOf();
    await revokeVerification(verifier, { memberId: member.id, reason: "The entry was removed." });
    const viewer = await viewerOf(member);
    const { state, lastDecision } = await getOwnVerification(viewer);
    expect(state).toBe("revoked");
    const words = "The entry is back since yesterday.";
    const { caseId } = await appealDecision(viewer, { decisionId: lastDecision?.id, words });
    await expect(claimCase(verifier, { caseId })).rejects.toThrow(Denied);
    expect(await getOwnVerification(viewer)).toMatchObject({ state: "pending" });
  });
});
