import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeTrainee, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase, makeDraftCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import {
  auditLog,
  members,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { listMembersForStaff } from "@/lib/members/staff-queries";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { claimCase } from "./claim-case";
import { refuseCase } from "./refuse-case";
import { revokeVerification } from "./revoke-verification";
import { verifyMember } from "./verify-member";

setUpDatabase();
beforeEach(resetDatabase);

const makeAdmin = async () => viewerOf(await makeMember({ siteRoles: ["admin"], name: "Ada" }));
const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const acts = async () => (await db.select().from(auditLog)).map(({ act }) => act);
const verifications = async () => (await acts()).filter((act) => act === "member.verified").length;

const seen = "Robin Marlowe · Physician · Medical oncology · Ireland";
const known = { how: "in-person", reason: "We share a ward at the Mater.", years: "1", seen };

describe("verifying somebody whom an admin knows", () => {
  it("is in force for some years, on record as what it is, and can be taken back", async () => {
    const admin = await makeAdmin();
    const member = await makeUnverifiedMember();
    await verifyMember(admin, { memberId: member.id, ...known, years: "2" });
    expect(await viewerOf(member)).toMatchObject({ standing: "verified", isTrainee: false });
    expect(await db.select().from(verificationChecks)).toMatchObject([
      {
        ...{ method: "recognised", outcome: "proved", decidedBy: admin.memberId, caseId: null },
        ...{ statusSeen: "in-person", nameAsRegistered: "Robin Marlowe", reason: known.reason },
      },
    ]);
    const [row] = await db.select().from(members).where(eq(members.id, member.id));
    expect(row?.verificationMethods).toEqual(["recognised"]);
    const years = (row?.verificationEndsAt?.getFullYear() ?? 0) - new Date().getFullYear();
    expect(years).toBe(2);
    const training = { memberId: member.id, ...known, isTrainee: "true" };
    await expect(verifyMember(admin, { ...training, years: "2" })).rejects.toThrow(Invalid);
    await verifyMember(admin, training);
    expect(await viewerOf(member)).toMatchObject({ isTrainee: true });
    await revokeVerification(admin, { memberId: member.id, reason: "The entry was removed." });
    expect(await viewerOf(member)).toMatchObject({ standing: "unverified" });
    expect(await verifications()).toBe(2);
  });

  it("is for admins, never of themselves, and takes how they know them", async () => {
    const admin = await makeAdmin();
    const { id: memberId } = await makeUnverifiedMember();
    for (const viewer of [guest, await viewerOf(await makeMember())]) {
      await expect(verifyMember(viewer, { memberId, ...known })).rejects.toThrow(NotFound);
    }
    const verifier = await makeVerifier();
    await expect(verifyMember(verifier, { memberId, ...known })).rejects.toThrow(/Only an admin/);
    const own = { memberId: admin.memberId, ...known };
    await expect(verifyMember(admin, own)).rejects.toThrow(/their own/);
    for (const lacking of [
      { how: undefined },
      { how: "document" },
      { reason: "ok!" },
      { years: "3" },
    ]) {
      const input = { memberId, ...known, ...lacking };
      await expect(verifyMember(admin, input)).rejects.toThrow(Invalid);
    }
    const nobody = await makeUnverifiedMember({ professionId: null });
    await expect(verifyMember(admin, { ...known, memberId: nobody.id })).rejects.toThrow(
      /which profession/,
    );
    expect(await db.$count(verificationChecks)).toBe(0);
  });

  it("is of whom the page showed: not of what the profile says since", async () => {
    const admin = await makeAdmin();
    const { id: memberId } = await makeTrainee();
    const [shown] = (await listMembersForStaff(admin, "Marlowe")).members;
    expect(shown).toMatchObject({ knownAs: `${seen} · in training`, isTrainee: true });
    const input = { memberId, ...known, seen: shown?.knownAs };
    for (const change of [
      { name: "Robin Marlowe, Head of Cardiology" },
      { professionId: "nurse" },
      { specialtyId: "cardiology" },
      { country: "FR" },
      { isTrainee: false },
    ]) {
      const [before] = await db.select().from(members).where(eq(members.id, memberId));
      await db.update(members).set(change).where(eq(members.id, memberId));
      await expect(verifyMember(admin, input)).rejects.toThrow(Invalid);
      await db
        .update(members)
        .set(before ?? {})
        .where(eq(members.id, memberId));
    }
    expect(await db.$count(verificationChecks)).toBe(0);
    await verifyMember(admin, { ...input, isTrainee: "true" });
    expect(await verifications()).toBe(1);
  });

  it("leads past no suspension, refusal or revocation, and is offered to nobody there", async () => {
    const [admin, verifier] = [await makeAdmin(), await makeVerifier()];
    const suspended = await makeUnverifiedMember({ name: "Left", suspendedAt: new Date() });
    const refused = await makeUnverifiedMember({ name: "Left" });
    const { id: caseId } = await makeCase({ memberId: refused.id });
    await claimCase(verifier, { caseId });
    await refuseCase(verifier, { caseId, reasonCode: "not-found" });
    const revoked = await makeMember({ name: "Left" });
    await revokeVerification(verifier, { memberId: revoked.id, reason: "Not theirs." });
    const before = await db.$count(verificationDecisions);
    const input = { ...known, seen: seen.replace("Robin Marlowe", "Left") };
    for (const { id: memberId } of [suspended, refused, revoked]) {
      await expect(verifyMember(admin, { memberId, ...input })).rejects.toThrow(Denied);
    }
    expect(await db.$count(verificationDecisions)).toBe(before);
    const offered = (await listMembersForStaff(admin, "Left")).members;
    expect(offered.map(({ knownAs }) => knownAs)).toEqual([null, null, null]);
    expect((await listMembersForStaff(verifier, "Ada")).members[0]?.knownAs).toBeNull();
  });

  it("ends what they had begun themselves, and destroys what they sent for it", async () => {
    const admin = await makeAdmin();
    const { id: caseId, memberId } = await makeDraftCase();
    await makeDocument({ memberId });
    await verifyMember(admin, { memberId, ...known });
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
    const admin = await makeAdmin();
    const { memberId } = await makeCase();
    await expect(verifyMember(admin, { memberId, ...known })).rejects.toThrow(
      /under Verifications/,
    );
    expect(await acts()).toEqual([]);
  });
});
