import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import {
  makeLapsedMember,
  makeMember,
  makeTrainee,
  makeUnverifiedMember,
} from "@/db/factories/member";
import { makeDraftCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog, members, verificationChecks, vouchRequests } from "@/db/schema";
import { Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { getOwnVerification } from "../queries";
import { askToVouch } from "./ask-to-vouch";
import { declineVouch } from "./decline-vouch";
import { isAskedToVouchFor, listAskedColleagues, listVouchRequests } from "./queries";
import { takeBackVouch } from "./take-back-vouch";
import {
  ask,
  asking,
  clinician,
  provedByRegistry,
  sign,
  vouchFor,
  words,
} from "./testing/colleagues";
import { vouch } from "./vouch";
import { withdrawVouchRequest } from "./withdraw-vouch-request";

setUpDatabase();
beforeEach(resetDatabase);

const checks = () => db.select().from(verificationChecks);

describe("asking a colleague to vouch", () => {
  it("is by handle or by profile, once each, and the colleague sees what they would sign", async () => {
    const one = await asking();
    const voucher = await clinician({ name: "Signe Brandt", handle: "signe-brandt" });
    const { requestId } = await ask(one, voucher);
    const colleague = "https://forum.example/members/signe-brandt?from=mail";
    expect(await askToVouch(one.viewer, { caseId: one.caseId, colleague })).toEqual({ requestId });
    expect(await listVouchRequests(voucher)).toMatchObject([
      {
        ...{ id: requestId, state: "asked", refusal: null },
        colleague: { name: "Robin Marlowe", standing: "unverified" },
        statement:
          "I know Robin Marlowe in person, and know that they work as a physician in Ireland.",
      },
    ]);
    expect(await listAskedColleagues(one.viewer, one.caseId)).toMatchObject([
      { requestId, state: "asked", colleague: { name: "Signe Brandt" } },
    ]);
    expect(await isAskedToVouchFor(voucher, one.viewer.handle)).toBe(true);
    expect(await isAskedToVouchFor(await clinician(), one.viewer.handle)).toBe(false);
  });

  it("answers the same for everybody who cannot, and for nobody", async () => {
    const one = await asking();
    const cannot = [
      await makeMember({ professionId: "nurse" }),
      await makeTrainee(),
      await makeUnverifiedMember(),
      await makeLapsedMember(),
      await makeMember({ suspendedAt: new Date() }),
      { handle: "nobody-at-all" },
      one.viewer,
    ];
    const sentences = await Promise.all(
      cannot.map(({ handle }) =>
        askToVouch(one.viewer, { caseId: one.caseId, colleague: handle }).catch((error: Error) =>
          error instanceof Invalid ? error.message : error,
        ),
      ),
    );
    expect(new Set(sentences)).toEqual(new Set([expect.stringMatching(/^Nobody of this handle/)]));
    expect(await db.select().from(vouchRequests)).toEqual([]);
  });

  it("is for one's own request, once it was sent", async () => {
    const voucher = await clinician();
    const colleague = voucher.handle;
    const { caseId } = await asking();
    const other = await asking();
    await expect(askToVouch(other.viewer, { caseId, colleague })).rejects.toThrow(NotFound);
    await expect(askToVouch(guest, { caseId, colleague })).rejects.toThrow(SignInRequired);
    const draft = await makeDraftCase();
    const viewer = await viewerOf({ id: draft.memberId });
    await expect(askToVouch(viewer, { caseId: draft.id, colleague })).rejects.toThrow(
      /Send your request first/,
    );
  });

  it("waits for five answers at most, and can be taken back", async () => {
    const one = await asking();
    const asked = [];
    for (let times = 0; times < 5; times++) asked.push(await ask(one, await clinician()));
    const sixth = await clinician();
    await expect(ask(one, sixth)).rejects.toThrow(/have not answered/);
    const requestId = asked[0]?.requestId;
    await withdrawVouchRequest(one.viewer, { requestId });
    await expect(withdrawVouchRequest(one.viewer, { requestId })).rejects.toThrow(NotFound);
    await ask(one, sixth);
    expect(await listAskedColleagues(one.viewer, one.caseId)).toHaveLength(5);
  });

  it("keeps one request when it is sent five times at once", async () => {
    const one = await asking();
    const voucher = await clinician();
    const made = await Promise.all(Array.from({ length: 5 }, () => ask(one, voucher)));
    expect(new Set(made.map(({ requestId }) => requestId)).size).toBe(1);
    const acts = await db.select().from(auditLog).where(eq(auditLog.act, "vouch.asked"));
    expect(acts).toHaveLength(1);
  });
});

describe("vouching", () => {
  it("takes two, beside the registry, each by name and with a signed statement", async () => {
    const one = await asking();
    await provedByRegistry(one);
    const [first, second] = [await clinician({ name: "Signe Brandt" }), await clinician()];
    await vouchFor(one, first);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "pending" });
    await vouchFor(one, second);
    expect(await getOwnVerification(one.viewer)).toMatchObject({
      ...{ state: "verified", methods: ["registry", "vouching"] },
    });
    const [, check] = await checks();
    expect(check).toMatchObject({
      ...{ method: "vouching", decidedBy: first.memberId, subjectIds: [first.memberId] },
      ...{ nameAsRegistered: "Robin Marlowe", professionId: "physician" },
      reason: `I know Robin Marlowe in person, and know that they work as a physician in Ireland. ${words} Signe Brandt`,
    });
  });

  it("is for whoever was asked, with words, and for what they read", async () => {
    const one = await asking();
    const voucher = await clinician();
    const { requestId } = await ask(one, voucher);
    const [request] = await listVouchRequests(voucher);
    const seen = request?.seen;
    await expect(vouch(guest, { requestId, seen, words })).rejects.toThrow(SignInRequired);
    await expect(vouch(await clinician(), { requestId, seen, words })).rejects.toThrow(NotFound);
    await expect(vouch(one.viewer, { requestId, seen, words })).rejects.toThrow(NotFound);
    await expect(vouch(voucher, { requestId, seen, words: "Yes" })).rejects.toThrow(Invalid);
    await db
      .update(members)
      .set({ name: "Somebody Else" })
      .where(eq(members.id, one.viewer.memberId));
    await db.execute("UPDATE verification_cases SET name_on_register = NULL");
    await expect(vouch(voucher, { requestId, seen, words })).rejects.toThrow(/has changed/);
    expect(await checks()).toEqual([]);
  });

  it.each([
    ["suspended", { suspendedAt: new Date() }, /suspended/],
    ["no longer verified", { verifiedAt: null, verificationEndsAt: null }, /in force/],
    ["lapsed", { verificationEndsAt: new Date(Date.now() - 1000) }, /in force/],
    ["in training", { isTrainee: true }, /training/],
    ["of another profession", { professionId: "nurse" }, /same profession/],
  ])("is refused to somebody who is %s by then", async (_, change, sentence) => {
    const one = await asking();
    const voucher = await clinician();
    const { requestId } = await ask(one, voucher);
    const [request] = await listVouchRequests(voucher);
    await db.update(members).set(change).where(eq(members.id, voucher.memberId));
    const attempt = vouch(voucher, { requestId, seen: request?.seen, words });
    await expect(attempt).rejects.toThrow(sentence);
    expect(await checks()).toEqual([]);
  });

  it("can be declined, and then is not asked again", async () => {
    const one = await asking();
    const voucher = await clinician();
    const { requestId } = await ask(one, voucher);
    await expect(declineVouch(await clinician(), { requestId })).rejects.toThrow(NotFound);
    await declineVouch(voucher, { requestId });
    await declineVouch(voucher, { requestId });
    await expect(sign(voucher, requestId)).rejects.toThrow(/answered this already/);
    await expect(ask(one, voucher)).rejects.toThrow(/answered already/);
  });

  it("can be taken back, and then counts no more", async () => {
    const one = await asking();
    await provedByRegistry(one);
    const [first, second, third] = [await clinician(), await clinician(), await clinician()];
    const requestId = await vouchFor(one, first);
    await takeBackVouch(first, { requestId });
    await takeBackVouch(first, { requestId });
    await vouchFor(one, second);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "pending" });
    await expect(takeBackVouch(second, { requestId })).rejects.toThrow(NotFound);
    await vouchFor(one, third);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "verified" });
  });

  it("speaks for one name: who is called otherwise afterwards is vouched for anew", async () => {
    const one = await asking();
    await db.execute("UPDATE verification_cases SET name_on_register = NULL");
    await provedByRegistry(one);
    await vouchFor(one, await clinician());
    await db.update(members).set({ name: "Dr Famous" }).where(eq(members.id, one.viewer.memberId));
    await vouchFor(one, await clinician());
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "pending" });
  });
});
