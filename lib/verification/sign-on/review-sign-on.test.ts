import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { accounts, verificationReviews } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { listReviews } from "../desk/list-reviews";
import { settleReview } from "../desk/settle-review";
import type { Method } from "../methods";
import { recordSignOn } from "./record-sign-on";

vi.stubEnv("OIDC_ISSUER", "https://staff.example");
vi.stubEnv("OIDC_CLIENT_ID", "forum");
vi.stubEnv("OIDC_CLIENT_SECRET", "secret-of-the-forum");
const values = {
  doctor: { profession: "physician", country: "IE" },
  consultant: { profession: "physician" },
  resident: { profession: "physician", isTrainee: true },
};
vi.stubEnv("ORGANISATION_CLINICIAN_CLAIM", JSON.stringify({ claim: "role", values }));

setUpDatabase();
beforeEach(resetDatabase);

const reviews = () => db.select().from(verificationReviews);

/** Signs on, as somebody of whom the employer says this. */
async function signOn(memberId: string, clinicianValue: string | null) {
  const account = { memberId, issuer: "https://staff.example", subject: memberId };
  await db
    .insert(accounts)
    .values({ ...account, provider: "organisation", clinicianValue })
    .onConflictDoUpdate({ target: [accounts.issuer, accounts.subject], set: { clinicianValue } });
  await recordSignOn({ memberId });
}

/** Verified by these ways, after having signed on as a doctor. */
async function verifiedDoctor(verificationMethods: Method[]) {
  const member = await makeMember({ verificationMethods });
  await signOn(member.id, "doctor");
  return member;
}

it.each([null, "porter", "resident"])(
  "asks for a look at what rests on an employer's word that became %s, and ends nothing",
  async (value) => {
    const { id: memberId } = await verifiedDoctor(["registry", "sign-on"]);
    await signOn(memberId, "consultant");
    expect(await reviews()).toEqual([]);
    await signOn(memberId, value);
    expect(await reviews()).toMatchObject([
      { memberId, cause: "sign-on-taken-back", relatedMemberId: memberId, settledAt: null },
    ]);
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "verified" });
  },
);

it("asks once, and anew only when the word comes and goes again", async () => {
  const { id: memberId } = await verifiedDoctor(["registry", "sign-on"]);
  const desk = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  await signOn(memberId, null);
  await signOn(memberId, null);
  const [review, ...more] = await listReviews(desk);
  expect(more).toEqual([]);
  await settleReview(desk, { reviewId: review?.id, reason: "Works elsewhere now." });
  await signOn(memberId, null);
  await signOn(memberId, "resident");
  expect(await listReviews(desk)).toEqual([]);
  await signOn(memberId, "doctor");
  await signOn(memberId, null);
  expect(await listReviews(desk)).toHaveLength(1);
});

it("leaves alone what rests on other proof, and whoever is not verified", async () => {
  const { id } = await verifiedDoctor(["registry", "document"]);
  await signOn(id, null);
  const unverified = await makeUnverifiedMember();
  await signOn(unverified.id, "doctor");
  await signOn(unverified.id, null);
  expect(await reviews()).toEqual([]);
});
