import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { institutionAddresses, members, verificationDocuments } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { addressHash } from "../institution-mail/address-secrets";
import { claimCase } from "./claim-case";
import { mergeAccounts } from "./merge-accounts";
import { recordManualCheck } from "./record-manual-check";
import { registerEntry } from "./testing/register-entry";
import { giveSameNumber } from "./testing/same-number";
import { viewCase } from "./view-case";

setUpDatabase();
beforeEach(resetDatabase);

const reason = "They say that both are theirs.";
const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const isClosed = async (id: string) => {
  const [row] = await db.select().from(members).where(eq(members.id, id));
  return row?.suspendedAt !== null;
};

async function twoMembers() {
  const [one, other] = [await makeMember(), await makeMember()];
  return { one, other, merging: { memberId: one.id, into: other.handle, reason } };
}

/** An address that the first proved at an institution, and maybe the second as well. */
async function proveAddress(memberId: string, address: string, contestedBy?: string) {
  const contested = contestedBy ? { contestedBy, contestedAt: new Date() } : {};
  const at = { host: "mater.example", institution: "Mater Hospital" };
  const row = { memberId, addressHash: addressHash(address), ...at, ...contested };
  await db.insert(institutionAddresses).values(row);
}

describe("two accounts that share nothing", () => {
  it("are closed one onto the other by no verifier, only by an admin", async () => {
    const { one, other, merging } = await twoMembers();
    const verifier = await makeVerifier();
    await expect(mergeAccounts(verifier, merging)).rejects.toThrow(/Ask an admin/);
    await expect(mergeAccounts(verifier, merging)).rejects.toThrow(Denied);
    expect(await isClosed(one.id)).toBe(false);
    const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
    await mergeAccounts(admin, merging);
    expect([await isClosed(one.id), await isClosed(other.id)]).toEqual([true, false]);
  });

  it("are not made to share something by the verifier who closes them", async () => {
    const { other, merging } = await twoMembers();
    const [verifier, colleague] = [await makeVerifier(), await makeVerifier()];
    await giveSameNumber(merging.memberId);
    const { id: caseId } = await makeCase({ memberId: other.id });
    await claimCase(verifier, { caseId });
    await recordManualCheck(verifier, {
      ...{ caseId, ...registerEntry, registerId: "us-nppes", registerNumber: "1234567893" },
    });
    await expect(mergeAccounts(verifier, merging)).rejects.toThrow(/Ask an admin/);
    const shown = { memberId: merging.memberId, shares: ["number"], mayCloseIt: false };
    expect(await viewCase(verifier, caseId)).toMatchObject({ otherAccounts: [shown] });
    await mergeAccounts(colleague, { ...merging, reason });
    expect(await isClosed(merging.memberId)).toBe(true);
  });

  it("do so neither by a number in a draft nor by one without its register", async () => {
    const { one, other, merging } = await twoMembers();
    const number = { registerId: "us-nppes", registerNumber: "1234567893" };
    await giveSameNumber(one.id);
    await makeCase({ ...number, memberId: other.id, state: "draft", submittedAt: null });
    await makeCase({ memberId: one.id });
    await expect(mergeAccounts(await makeVerifier(), merging)).rejects.toThrow(/Ask an admin/);
  });
});

describe("two accounts that share", () => {
  it.each<[string, (one: string, other: string) => Promise<void>]>([
    ["a number of a register", giveSameNumber],
    [
      "a file, also once it is destroyed",
      async (...ids) => {
        for (const memberId of ids) await makeDocument({ memberId });
        const gone = { destroyedAt: new Date(), keyId: null, wrappedKey: null };
        await db.update(verificationDocuments).set({ ...gone, fingerprint: "the-same" });
      },
    ],
    ["an address that both proved", (one, other) => proveAddress(one, "a@mater.example", other)],
    [
      "an address that one proved at work and the other signs in with",
      async (one, other) => {
        await db.update(members).set({ email: "a@mater.example" }).where(eq(members.id, one));
        await proveAddress(other, "A+forum@mater.example");
      },
    ],
  ])("%s are closed one onto the other, either way", async (_, share) => {
    const { one, other, merging } = await twoMembers();
    await share(one.id, other.id);
    await mergeAccounts(await makeVerifier(), merging);
    expect(await isClosed(one.id)).toBe(true);
    const again = await twoMembers();
    await db.delete(institutionAddresses);
    await db.update(members).set({ email: "b@mater.example" }).where(eq(members.id, one.id));
    await share(again.other.id, again.one.id);
    await mergeAccounts(await makeVerifier(), again.merging);
    expect(await isClosed(again.one.id)).toBe(true);
  });

  it("are not closed onto the one that is not verified, so that no public number ends a verification", async () => {
    const [verified, other] = [await makeMember(), await makeUnverifiedMember()];
    await giveSameNumber(verified.id, other.id);
    const merging = { memberId: verified.id, into: other.handle, reason };
    await expect(mergeAccounts(await makeVerifier(), merging)).rejects.toThrow(/Verify that one/);
    expect(await isClosed(verified.id)).toBe(false);
  });
});

it("offers what can be closed, and what shows it", async () => {
  const [verified, other] = [await makeMember(), await makeUnverifiedMember()];
  await giveSameNumber(verified.id, other.id);
  const { id: caseId } = await makeCase({ memberId: other.id });
  expect(await viewCase(await makeVerifier(), caseId)).toMatchObject({
    otherAccounts: [
      { memberId: verified.id, shares: ["number"], mayCloseIt: false, mayCloseThis: true },
    ],
    mayCloseOntoAny: false,
  });
  const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
  expect(await viewCase(admin, caseId)).toMatchObject({
    ...{ otherAccounts: [{ mayCloseIt: true, mayCloseThis: true }], mayCloseOntoAny: true },
  });
});
