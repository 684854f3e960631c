import { isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { verificationReviews } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { claimCase } from "../desk/claim-case";
import { refuseCase } from "../desk/refuse-case";
import { asking, clinician, vouchFor } from "./testing/colleagues";

setUpDatabase();
beforeEach(resetDatabase);

/** A colleague vouched, and a verifier refuses for a reason. Says what is to be looked at again. */
async function refusedAs(reasonCode: string) {
  const one = await asking();
  const voucher = await clinician();
  await vouchFor(one, voucher);
  const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  await claimCase(verifier, { caseId: one.caseId });
  await refuseCase(verifier, { caseId: one.caseId, reasonCode });
  const reviews = await db
    .select()
    .from(verificationReviews)
    .where(isNull(verificationReviews.settledAt));
  return { one, voucher, reviews };
}

it.each(["somebody-else", "not-a-clinician"])(
  "whoever vouched for somebody refused as %s is looked at again",
  async (reasonCode) => {
    const { one, voucher, reviews } = await refusedAs(reasonCode);
    expect(reviews).toMatchObject([
      {
        ...{ memberId: voucher.memberId, cause: "vouched-for-revoked" },
        relatedMemberId: one.viewer.memberId,
      },
    ]);
  },
);

it.each(["not-enough", "not-found", "other"])(
  "a refusal as %s says nothing against whoever vouched",
  async (reasonCode) => {
    expect(await refusedAs(reasonCode)).toMatchObject({ reviews: [] });
  },
);
