import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import {
  members,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationReviews,
} from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { claimCase } from "../desk/claim-case";
import { queueInput } from "../desk/contract";
import { getDeskNumbers } from "../desk/numbers";
import { listCases } from "../desk/queries";
import { recordManualCheck } from "../desk/record-manual-check";
import { refuseCase } from "../desk/refuse-case";
import { settleReview } from "../desk/settle-review";
import { viewCase } from "../desk/view-case";
import { GONE } from "../desk/who-decided";
import { recordCheck } from "../evidence/record-check";

setUpDatabase();
beforeEach(resetDatabase);

const verifierOf = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const found = {
  ...{ method: "manual", outcome: "not-proved", professionId: "physician", country: "IE" },
  reason: "Nobody of that name is listed.",
};

/** A case that a verifier has refused, with what they recorded, and another that they hold. */
async function refused() {
  const verifier = await verifierOf();
  const { id: caseId, memberId } = await makeCase();
  await claimCase(verifier, { caseId });
  await recordManualCheck(verifier, { caseId, ...found });
  await refuseCase(verifier, { caseId, reasonCode: "not-found" });
  return { verifier, caseId, memberId };
}

const remove = (memberId: string) => db.execute(sql`DELETE FROM members WHERE id = ${memberId}`);

describe("the account of somebody who", () => {
  it("decided goes, and what they said and decided stays without their name", async () => {
    const { verifier, caseId, memberId } = await refused();
    const held = await makeCase();
    await claimCase(verifier, { caseId: held.id });
    const related = await makeMember();
    const [review] = await db
      .insert(verificationReviews)
      .values({ memberId: related.id, cause: "sign-on-taken-back", relatedMemberId: related.id })
      .returning();
    await settleReview(verifier, { reviewId: review?.id, reason: "Still at that hospital." });

    await remove(verifier.memberId);

    const gone = { decidedBy: null };
    expect(await db.select().from(verificationChecks)).toMatchObject([
      { ...gone, caseId, reason: found.reason },
    ]);
    const ofMember = eq(verificationDecisions.memberId, memberId);
    expect(await db.select().from(verificationDecisions).where(ofMember)).toMatchObject([gone]);
    const cases = await db.select().from(verificationCases).orderBy(verificationCases.id);
    expect(cases).toMatchObject([gone, { state: "submitted", claimedBy: null }]);
    expect(await db.select().from(verificationReviews)).toMatchObject([{ settledBy: null }]);
    const other = await verifierOf();
    expect(await viewCase(other, caseId)).toMatchObject({
      ...{ checks: [{ by: GONE }], decisions: [{ by: GONE }] },
    });
    const queue = await listCases(other, queueInput.parse({ state: "decided" }));
    expect(queue.cases).toMatchObject([{ decision: { by: GONE } }]);
    expect(await getDeskNumbers(other)).toMatchObject({ decidedBy: [{ name: GONE, count: 1 }] });
    await claimCase(other, { caseId: held.id });
  });

  it("vouched goes, and with it what their word was worth", async () => {
    const voucher = await makeMember();
    const { id: caseId, memberId } = await makeCase();
    await recordCheck(db, {
      ...{ memberId, caseId, method: "vouching", outcome: "proved", checkedAt: new Date() },
      ...{ professionId: "physician", nameAsRegistered: "Robin Marlowe" },
      ...{ decidedBy: voucher.id, subjectIds: [voucher.id] },
    });
    await remove(voucher.id);
    expect(await db.select().from(verificationChecks)).toMatchObject([{ decidedBy: null }]);
    expect(await db.$count(members, eq(members.id, voucher.id))).toBe(0);
  });
});

it("changes nothing else of a statement, nor takes the name off one whose maker is there", async () => {
  const { verifier } = await refused();
  for (const statement of [
    sql`UPDATE verification_checks SET decided_by = NULL`,
    sql`UPDATE verification_decisions SET decided_by = NULL`,
    sql`UPDATE verification_checks SET decided_by = NULL, reason = 'Other words.'`,
  ]) {
    await expect(db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("never changed") },
    });
  }
  const { decidedBy } = verificationChecks;
  expect(await db.$count(verificationChecks, eq(decidedBy, verifier.memberId))).toBe(1);
});

it("keeps no case that was sent without saying as what and where", async () => {
  await expect(makeCase({ country: null })).rejects.toThrow();
  await expect(makeCase({ professionId: null })).rejects.toThrow();
});
