import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase, makeDraftCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import {
  auditLog,
  members,
  verificationCases,
  verificationChecks,
  verificationDocuments,
} from "@/db/schema";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { revokeVerification } from "./revoke-verification";
import { verifyMember } from "./verify-member";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = () => makeMember({ siteRoles: ["verifier"] });
const acts = async () => (await db.select().from(auditLog)).map(({ act }) => act);

describe("verifying a member", () => {
  it("puts a verification in force for some years, and can be taken back", async () => {
    const verifier = await viewerOf(await makeVerifier());
    const member = await makeUnverifiedMember();
    const input = { memberId: member.id, reason: "Register entry seen.", years: "2" };
    await verifyMember(verifier, input);
    expect(await viewerOf(member)).toMatchObject({ standing: "verified", isTrainee: false });
    expect(await db.select().from(verificationChecks)).toMatchObject([
      { method: "manual", outcome: "proved", decidedBy: verifier.memberId, caseId: null },
    ]);
    const [row] = await db.select().from(members).where(eq(members.id, member.id));
    const years = (row?.verificationEndsAt?.getFullYear() ?? 0) - new Date().getFullYear();
    expect(years).toBe(2);
    await expect(verifyMember(verifier, { ...input, isTrainee: "true" })).rejects.toThrow(Invalid);
    await verifyMember(verifier, { ...input, years: "1", isTrainee: "true" });
    expect(await viewerOf(member)).toMatchObject({ isTrainee: true });
    await revokeVerification(verifier, { memberId: member.id, reason: "The entry was removed." });
    expect(await viewerOf(member)).toMatchObject({ standing: "unverified" });
    expect(await acts()).toEqual([
      "member.verified",
      "member.verified",
      "member.verification-revoked",
    ]);
  });

  it("is for site staff, never of themselves, and needs a profession to verify", async () => {
    const verifier = await makeVerifier();
    const member = await makeUnverifiedMember({ professionId: null });
    const input = { memberId: member.id, reason: "Register entry seen.", years: 1 };
    for (const viewer of [guest, await viewerOf(await makeMember())]) {
      await expect(verifyMember(viewer, input)).rejects.toThrow(NotFound);
      await expect(revokeVerification(viewer, input)).rejects.toThrow(NotFound);
    }
    const viewer = await viewerOf(verifier);
    await expect(verifyMember(viewer, { ...input, memberId: verifier.id })).rejects.toThrow(Denied);
    await expect(verifyMember(viewer, input)).rejects.toThrow(/which profession/);
    await expect(verifyMember(viewer, { ...input, years: 9 })).rejects.toThrow(Invalid);
    expect(await acts()).toEqual([]);
  });

  it("ends what they had begun themselves, and destroys what they sent for it", async () => {
    const verifier = await viewerOf(await makeVerifier());
    const { id: caseId, memberId } = await makeDraftCase();
    await makeDocument({ memberId });
    await verifyMember(verifier, { memberId, reason: "Register entry seen.", years: 1 });
    const [row] = await db.select().from(verificationCases);
    expect(row).toMatchObject({ id: caseId, state: "decided", outcome: "withdrawn" });
    const [document] = await db.select().from(verificationDocuments);
    expect(document).toMatchObject({ wrappedKey: null, destroyedAt: expect.any(Date) });
    expect((await acts()).sort()).toEqual([
      "document.destroyed",
      "member.verified",
      "verification.withdrawn",
    ]);
  });

  it("leaves whoever has asked to the desk", async () => {
    const verifier = await viewerOf(await makeVerifier());
    const { memberId } = await makeCase();
    const input = { memberId, reason: "Register entry seen.", years: 1 };
    await expect(verifyMember(verifier, input)).rejects.toThrow(/under Verifications/);
    expect(await acts()).toEqual([]);
  });
});
