import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { verificationDecisions, verificationReviews } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { declineVouch } from "../vouching/decline-vouch";
import { takeBackVouch } from "../vouching/take-back-vouch";
import { ask, asking, vouchFor } from "../vouching/testing/colleagues";
import { withdrawVouchRequest } from "../vouching/withdraw-vouch-request";
import { askForMore } from "./ask-for-more";
import { claimCase } from "./claim-case";
import { listReviews } from "./list-reviews";
import { settleReview } from "./settle-review";
import { viewCase } from "./view-case";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));

describe("a verifier who vouches for somebody", () => {
  it("does not decide about them, nor once they took it back", async () => {
    const verifier = await makeVerifier();
    const one = await asking();
    const requestId = await vouchFor(one, verifier);
    const { caseId } = one;
    await expect(claimCase(verifier, { caseId })).rejects.toThrow(Denied);
    await takeBackVouch(verifier, { requestId });
    await expect(claimCase(verifier, { caseId })).rejects.toThrow(/asked to vouch/);
    expect(await viewCase(verifier, caseId)).toMatchObject({
      ...{ mayWork: false, whyNotClaim: expect.stringContaining("another verifier decides") },
    });
    await claimCase(await makeVerifier(), { caseId });
  });

  it("does so neither where they are only asked, unless they decline or it is taken back", async () => {
    const [declining, spared] = [await makeVerifier(), await makeVerifier()];
    const one = await asking();
    const { caseId } = one;
    const { requestId: toDecline } = await ask(one, declining);
    const { requestId } = await ask(one, spared);
    for (const verifier of [declining, spared]) {
      await expect(claimCase(verifier, { caseId })).rejects.toThrow(/you can decline/);
    }
    await declineVouch(declining, { requestId: toDecline });
    await withdrawVouchRequest(one.viewer, { requestId });
    await claimCase(declining, { caseId });
    await expect(claimCase(spared, { caseId })).rejects.toThrow(/Another verifier/);
  });

  it("goes no further with what they had claimed before", async () => {
    const verifier = await makeVerifier();
    const one = await asking();
    const { caseId } = one;
    await claimCase(verifier, { caseId });
    await ask(one, verifier);
    const question = "Which year is your licence from?";
    await expect(askForMore(verifier, { caseId, question })).rejects.toThrow(/asked to vouch/);
  });

  it("does not hear the appeal of what they vouched on", async () => {
    const verifier = await makeVerifier();
    const one = await asking();
    await vouchFor(one, verifier);
    const { memberId } = one.viewer;
    const [refused] = await db
      .insert(verificationDecisions)
      .values({ memberId, ordinal: 1, caseId: one.caseId, outcome: "refused" })
      .returning();
    await db.execute(
      `UPDATE verification_cases SET state = 'decided', outcome = 'refused', decided_at = now()`,
    );
    const { id: caseId } = await makeCase({ memberId, appealOf: refused?.id ?? null });
    await expect(claimCase(verifier, { caseId })).rejects.toThrow(/asked to vouch/);
    await claimCase(await makeVerifier(), { caseId });
  });
});

it("leaves what is looked at again because of one's own word to another verifier", async () => {
  const [verifier, other] = [await makeVerifier(), await makeVerifier()];
  const { id: memberId } = await makeMember();
  const about = { memberId, relatedMemberId: verifier.memberId };
  await db.insert(verificationReviews).values({ ...about, cause: "vouch-taken-back" });
  const [review] = await db.select().from(verificationReviews);
  const settling = { reviewId: review?.id, reason: "Still works there." };
  expect(await listReviews(verifier)).toMatchObject([{ may: false }]);
  await expect(settleReview(verifier, settling)).rejects.toThrow(/your own word/);
  expect(await listReviews(other)).toMatchObject([{ may: true }]);
  await settleReview(other, settling);
  const open = and(
    eq(verificationReviews.memberId, memberId),
    isNull(verificationReviews.settledAt),
  );
  expect(await db.$count(verificationReviews, open)).toBe(0);
});
