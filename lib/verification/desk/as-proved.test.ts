import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { members, verificationChecks, verificationDecisions } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { approveCase } from "./approve-case";
import { claimCase } from "./claim-case";
import { recordManualCheck } from "./record-manual-check";
import { recordRecognition } from "./record-recognition";
import { approvalOf, registerEntry } from "./testing/register-entry";
import { viewCase } from "./view-case";

setUpDatabase();
beforeEach(resetDatabase);

const known = { how: "video", outcome: "proved", reason: "We spoke on Monday about her clinic." };

/** A case that a verifier holds, of somebody whom they know. */
async function heldCase(asked: Parameters<typeof makeCase>[0] = {}) {
  const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  const { id: caseId, memberId } = await makeCase(asked);
  await claimCase(verifier, { caseId });
  await recordRecognition(verifier, { caseId, ...known });
  const see = (entry: object) =>
    recordManualCheck(verifier, { caseId, ...registerEntry, ...entry });
  return { verifier, caseId, memberId, see };
}

const lastDecision = async () => {
  const { ordinal, decidedAt } = verificationDecisions;
  const all = db.select().from(verificationDecisions);
  return (await all.orderBy(desc(decidedAt), desc(ordinal)).limit(1))[0];
};

describe("an approval", () => {
  it("is for what was seen, whatever was asked or is posted", async () => {
    const { verifier, caseId, memberId, see } = await heldCase({ registerNumber: "99" });
    await see({ professionId: "nurse", country: "FR", jurisdiction: "Corse" });
    expect((await viewCase(verifier, caseId)).approveAs.words).toBe("Nurse · France");
    const posted = { professionId: "physician", specialtyId: "cardiology", country: "IE" };
    await approveCase(verifier, { ...(await approvalOf(caseId)), ...posted, isTrainee: "true" });
    expect(await lastDecision()).toMatchObject({
      ...{ professionId: "nurse", specialtyId: null, country: "FR", jurisdiction: "Corse" },
      ...{ registerId: "ie-medical-council", registerNumber: "412345", isTrainee: false },
    });
    const [row] = await db.select().from(members).where(eq(members.id, memberId));
    expect(row).toMatchObject({ professionId: "nurse", specialtyId: null, country: "FR" });
  });

  it("has the specialty that was seen", async () => {
    const { verifier, caseId, see } = await heldCase();
    await see({ specialtyId: "cardiology" });
    const checks = await db.select().from(verificationChecks);
    expect(new Map(checks.map(({ method, specialtyId }) => [method, specialtyId]))).toEqual(
      new Map([
        ["recognised", null],
        ["manual", "cardiology"],
      ]),
    );
    await approveCase(verifier, await approvalOf(caseId));
    expect(await lastDecision()).toMatchObject({ specialtyId: "cardiology" });
  });

  it("puts no name in force that is another than what was seen", async () => {
    const { verifier, caseId, memberId, see } = await heldCase();
    await see({ nameAsRegistered: "Ada Quist" });
    const { approveAs } = await viewCase(verifier, caseId);
    expect(approveAs.problem).toMatch(/for Ada Quist, and this would verify Robin Marlowe/);
    const attempt = approveCase(verifier, await approvalOf(caseId));
    await expect(attempt).rejects.toThrow(/Look again, or refuse/);
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });
    await see({ nameAsRegistered: "MARLOWE, Robin A." });
    expect((await viewCase(verifier, caseId)).approveAs.problem).toBeNull();
    await approveCase(verifier, await approvalOf(caseId));
    expect(await lastDecision()).toMatchObject({ name: "Robin Marlowe" });
  });

  it("has no word in the name that was not seen", async () => {
    const { verifier, caseId, see } = await heldCase({ nameOnRegister: "Robin Chief Marlowe" });
    await see({ nameAsRegistered: "Robin Marlowe" });
    const attempt = approveCase(verifier, await approvalOf(caseId));
    await expect(attempt).rejects.toThrow(/would verify Robin Chief Marlowe/);
  });

  it("is by a page that shows what was seen last", async () => {
    const { verifier, caseId, see } = await heldCase();
    await see({});
    const stale = await approvalOf(caseId);
    await see({ professionId: "nurse" });
    await expect(approveCase(verifier, stale)).rejects.toThrow(/since you opened this page/);
    const { checkId, ...without } = await approvalOf(caseId);
    await expect(approveCase(verifier, without)).rejects.toThrow(Denied);
    await approveCase(verifier, { ...without, checkId });
    expect(await lastDecision()).toMatchObject({ professionId: "nurse" });
  });

  it("has nothing to go by once the last look has found nothing", async () => {
    const { verifier, caseId, see } = await heldCase();
    await see({});
    await see({ outcome: "not-proved" });
    await expect(approveCase(verifier, await approvalOf(caseId))).rejects.toThrow(/Record first/);
  });
});

describe("what proves somebody", () => {
  it.each([
    ["nameAsRegistered", "manual"],
    ["nameAsRegistered", "document"],
    ["statusSeen", "manual"],
    ["registerId", "manual"],
    ["professionId", "manual"],
    ["country", "document"],
  ])("says its %s, by %s; what does not need not", async (field, method) => {
    const { see } = await heldCase();
    const attempt = see({ method, [field]: "" });
    await expect(attempt).rejects.toMatchObject({ fieldErrors: { [field]: [expect.any(String)] } });
    await see({ outcome: "not-proved", [field]: "" });
    expect(await db.$count(verificationChecks)).toBe(2);
  });

  it("may be a register that is not on the list, named in words", async () => {
    const { see } = await heldCase();
    const { checkId } = await see({ registerId: "", otherRegister: "Register of Cork" });
    const [check] = await db
      .select()
      .from(verificationChecks)
      .where(eq(verificationChecks.id, checkId));
    expect(check).toMatchObject({
      registerId: null,
      reason: "Register of Cork. General division, no conditions.",
    });
  });
});
