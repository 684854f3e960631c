import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { members, verificationReviews } from "@/db/schema";
import { runJobs } from "@/lib/jobs/testing";
import { readMailbox } from "@/lib/mail/testing";
import { suspendMember } from "@/lib/members/suspend-member";
import { canReadDiscussions } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { writeDecision } from "../decisions/write-decision";
import { listReviews } from "../desk/list-reviews";
import { revokeVerification } from "../desk/revoke-verification";
import { settleReview } from "../desk/settle-review";
import { getOwnVerification } from "../queries";
import { listVouchRequests } from "./queries";
import { takeBackVouch } from "./take-back-vouch";
import { ask, asking, clinician, provedByRegistry, vouchFor, words } from "./testing/colleagues";
import { vouch } from "./vouch";
import { withdrawVouchRequest } from "./withdraw-vouch-request";

setUpDatabase();
beforeEach(resetDatabase);

const openReviews = () =>
  db.select().from(verificationReviews).where(isNull(verificationReviews.settledAt));
const verifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const reason = "The licence was somebody else's.";

async function verifiedByColleagues() {
  const one = await asking();
  await provedByRegistry(one);
  const vouchers = [await clinician(), await clinician()] as const;
  const requests = [await vouchFor(one, vouchers[0]), await vouchFor(one, vouchers[1])];
  expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "verified" });
  return { ...one, vouchers, requests };
}

describe("when somebody who vouched proves false", () => {
  it("whoever was verified by their word is looked at again, and loses it if it does not hold", async () => {
    const { viewer, vouchers } = await verifiedByColleagues();
    const desk = await verifier();
    await revokeVerification(desk, { memberId: vouchers[0].memberId, reason });
    const reviews = await openReviews();
    expect(reviews).toMatchObject([
      {
        ...{ memberId: viewer.memberId, cause: "vouched-by-revoked" },
        relatedMemberId: vouchers[0].memberId,
      },
    ]);
    const before = await viewerOf({ id: viewer.memberId });
    expect(canReadDiscussions(before)).toEqual({ allowed: true });
    await revokeVerification(desk, { memberId: viewer.memberId, reason });
    await settleReview(desk, { reviewId: reviews[0]?.id, reason: "Revoked, too." });
    const after = await viewerOf({ id: viewer.memberId });
    expect(canReadDiscussions(after)).toMatchObject({ allowed: false });
    const left = await openReviews();
    expect(left).toMatchObject([
      { cause: "vouched-for-revoked" },
      { cause: "vouched-for-revoked" },
    ]);
  });

  it("also when they are suspended, and those who vouched for them are left alone", async () => {
    const { viewer, vouchers } = await verifiedByColleagues();
    const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
    await suspendMember(admin, { memberId: viewer.memberId, reason });
    expect(await openReviews()).toEqual([]);
    await suspendMember(admin, { memberId: vouchers[1].memberId, reason });
    const { memberId } = viewer;
    expect(await openReviews()).toMatchObject([{ memberId, cause: "vouched-by-revoked" }]);
    expect(await listReviews(admin)).toMatchObject([
      { memberId, related: { handle: vouchers[1].handle, isSuspended: true } },
    ]);
  });

  it("and not what was renewed since without their word", async () => {
    const { viewer, vouchers } = await verifiedByColleagues();
    const { id: caseId } = await makeCase({ memberId: viewer.memberId });
    await db.transaction(async (tx) => {
      const until = { decidedAt: new Date(), endsAt: new Date(Date.now() + 86_400_000) };
      const renewed = { memberId: viewer.memberId, caseId, ...until };
      await writeDecision(tx, { ...renewed, outcome: "approved", methods: ["vouching"] });
    });
    await revokeVerification(await verifier(), { memberId: vouchers[0].memberId, reason });
    expect(await openReviews()).toEqual([]);
  });

  it("their word counts no more for a case that is open", async () => {
    const one = await asking();
    await provedByRegistry(one);
    const [fraud, honest, third] = [await clinician(), await clinician(), await clinician()];
    await vouchFor(one, fraud);
    await revokeVerification(await verifier(), { memberId: fraud.memberId, reason });
    await vouchFor(one, honest);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "pending" });
    await vouchFor(one, third);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "verified" });
  });

  it("and neither does that of somebody who is suspended", async () => {
    const one = await asking();
    await provedByRegistry(one);
    const [suspended, honest] = [await clinician(), await clinician()];
    await vouchFor(one, suspended);
    const suspendedAt = new Date();
    await db.update(members).set({ suspendedAt }).where(eq(members.id, suspended.memberId));
    await vouchFor(one, honest);
    expect(await getOwnVerification(one.viewer)).toMatchObject({ state: "pending" });
  });
});

it("nobody vouches for somebody who was suspended after they asked", async () => {
  const one = await asking();
  const voucher = await clinician();
  const { requestId } = await ask(one, voucher);
  const [request] = await listVouchRequests(voucher);
  const suspendedAt = new Date();
  await db.update(members).set({ suspendedAt }).where(eq(members.id, one.viewer.memberId));
  const attempt = vouch(voucher, { requestId, seen: request?.seen, words });
  await expect(attempt).rejects.toThrow(/Nothing is asked of you here/);
});

describe("when a vouch is taken back", () => {
  it("after the decision it rests on, a verifier looks again", async () => {
    const { viewer, vouchers, requests } = await verifiedByColleagues();
    await takeBackVouch(vouchers[1], { requestId: requests[1] });
    expect(await openReviews()).toMatchObject([
      {
        ...{ memberId: viewer.memberId, cause: "vouch-taken-back" },
        relatedMemberId: vouchers[1].memberId,
      },
    ]);
    expect(await getOwnVerification(viewer)).toMatchObject({ state: "verified" });
  });

  it("after it was revoked already, there is nothing to look at", async () => {
    const { viewer, vouchers, requests } = await verifiedByColleagues();
    await revokeVerification(await verifier(), { memberId: viewer.memberId, reason });
    await takeBackVouch(vouchers[0], { requestId: requests[0] });
    const taken = and(
      eq(verificationReviews.cause, "vouch-taken-back"),
      isNull(verificationReviews.settledAt),
    );
    expect(await db.select().from(verificationReviews).where(taken)).toEqual([]);
  });
});

describe("the message to whoever is asked", () => {
  it("names who asks, and is not sent once nothing is asked", async () => {
    const one = await asking();
    const voucher = await clinician({ name: "Signe Brandt" });
    await ask(one, voucher);
    const late = await clinician();
    const { requestId } = await ask(one, late);
    await withdrawVouchRequest(one.viewer, { requestId });
    await runJobs();
    const mails = await readMailbox();
    const toVoucher = mails.filter(({ to }) => String(to).includes(voucher.email));
    expect(toVoucher).toMatchObject([{ subject: "Robin Marlowe asks you to vouch for them" }]);
    expect(toVoucher[0]?.text).toContain("/verification/vouch");
    expect(mails.filter(({ to }) => String(to).includes(late.email))).toEqual([]);
  });
});
