import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import {
  institutionAddresses,
  institutionCodes,
  institutionDomains,
  verificationCases,
  verificationChecks,
} from "@/db/schema";
import { Denied, Invalid, NotFound, SignInRequired, TooMany } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { clockOf } from "../clock";
import { recordCheck } from "../evidence/record-check";
import { getOwnVerification } from "../queries";
import { confirmInstitutionCode } from "./confirm-institution-code";
import { findInstitutionMail, getOwnInstitutionMail } from "./queries";
import { requestInstitutionCode } from "./request-institution-code";

setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  await db.insert(institutionDomains).values([
    { domain: "mater.example", institution: "Mater Hospital", country: "IE" },
    {
      ...{ domain: "uni.example", institution: "University", country: "IE" },
      ...{ includesSubdomains: true, isBroad: true },
    },
    {
      ...{ domain: "med.uni.example", institution: "University Hospital", country: "IE" },
      includesSubdomains: true,
    },
  ]);
});

const asking = async () => {
  const member = await makeUnverifiedMember();
  const { id: caseId } = await makeCase({ memberId: member.id });
  return { viewer: await viewerOf(member), caseId };
};

/** Reads the code as whoever has that mailbox does. */
async function codeOf({ memberId }: MemberViewer): Promise<string> {
  const [sent] = await db
    .select()
    .from(institutionCodes)
    .where(eq(institutionCodes.memberId, memberId));
  return (await findInstitutionMail(sent?.id ?? ""))?.code ?? "";
}

const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");
const checks = () => db.select().from(verificationChecks);
const risksOf = async (caseId: string) => {
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, caseId));
  return row?.risks;
};

describe("a code to an address at work", () => {
  it("proves who somebody is, once, and leaves no trace of the address", async () => {
    const { viewer, caseId } = await asking();
    const address = "Robin.Marlowe+forum@mater.example";
    expect(await requestInstitutionCode(viewer, { caseId, address })).toEqual({
      ...{ host: "mater.example", institution: "Mater Hospital", minutes: 10 },
    });
    expect(await getOwnInstitutionMail(viewer)).toMatchObject({
      pending: { host: "mater.example", triesLeft: 5 },
    });
    const code = await codeOf(viewer);
    await confirmInstitutionCode(viewer, { caseId, code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(await checks()).toMatchObject([
      {
        ...{ method: "institution-mail", outcome: "proved", reason: null, subjectIds: [] },
        ...{ statusSeen: "Mater Hospital (IE)", professionId: "physician" },
        ...{ institution: "Mater Hospital", nameAsRegistered: "robin marlowe robinmarlowe" },
      },
    ]);
    expect((await getOwnVerification(viewer)).open?.evaluation).toMatchObject({
      ...{ verdict: "needs-more", missing: ["registration"] },
    });
    expect(await getOwnInstitutionMail(viewer)).toMatchObject({
      ...{ pending: null, proved: [{ host: "mater.example", institution: "Mater Hospital" }] },
    });
    await expect(confirmInstitutionCode(viewer, { caseId, code })).rejects.toThrow(/no longer/);
    expect(await db.select().from(institutionCodes)).toEqual([]);
  });

  it("lies in no table and in no job, the address neither", async () => {
    const { viewer } = await asking();
    await requestInstitutionCode(viewer, { address: "robin.marlowe@mater.example" });
    const rows = await db.select().from(institutionCodes);
    const jobs = await db.execute(sql`SELECT payload FROM graphile_worker._private_jobs`);
    const stored = JSON.stringify([rows, jobs]);
    expect(stored).not.toContain("robin.marlowe");
    expect(stored).not.toMatch(new RegExp(`\\b${await codeOf(viewer)}\\b`));
  });

  it("begins a draft where there is no case yet", async () => {
    const viewer = await viewerOf(await makeUnverifiedMember());
    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const { caseId } = await confirmInstitutionCode(viewer, { code: await codeOf(viewer) });
    expect(await getOwnVerification(viewer)).toMatchObject({
      open: { id: caseId, state: "draft", checks: [{ method: "institution-mail" }] },
    });
  });

  it.each([
    ["robin@gmail.example", "Addresses at gmail.example are not on our list"],
    ["robin@ward.mater.example", "Addresses at ward.mater.example are not on our list"],
    ["robin@notmater.example", "not on our list"],
    ["robin@mater.example.evil.example", "not on our list"],
    ["robin", "Enter an e-mail address"],
    ["r\u00f6bin@mater.example", "Enter an e-mail address"],
  ])("is not sent to %s", async (address, sentence) => {
    const { viewer } = await asking();
    const attempt = requestInstitutionCode(viewer, { address });
    await expect(attempt).rejects.toMatchObject({
      fieldErrors: { address: [expect.stringContaining(sentence)] },
    });
    expect(await db.select().from(institutionCodes)).toEqual([]);
  });

  it("goes to a verifier where the domain is broad, unless a nearer one is proved as well", async () => {
    const { viewer, caseId } = await asking();
    await requestInstitutionCode(viewer, { address: "robin.marlowe@law.uni.example" });
    const answer = await confirmInstitutionCode(viewer, { code: await codeOf(viewer) });
    expect(answer).toEqual({ caseId, needsVerifier: true });
    expect(await risksOf(caseId)).toEqual(["broad-domain"]);
    await requestInstitutionCode(viewer, { address: "rmarlowe@ward.med.uni.example" });
    await confirmInstitutionCode(viewer, { code: await codeOf(viewer) });
    expect(await risksOf(caseId)).toEqual([]);
  });

  it("verifies together with the registry", async () => {
    const { viewer, caseId } = await asking();
    await db.transaction(async (tx) =>
      recordCheck(tx, {
        ...{ memberId: viewer.memberId, caseId, method: "registry", outcome: "proved" },
        ...{ professionId: "physician", country: "IE", nameAsRegistered: "Robin Marlowe" },
        checkedAt: await clockOf(tx),
      }),
    );
    await requestInstitutionCode(viewer, { address: "r.marlowe@mater.example" });
    await confirmInstitutionCode(viewer, { code: await codeOf(viewer) });
    expect(await getOwnVerification(viewer)).toMatchObject({
      ...{ state: "verified", methods: ["registry", "institution-mail"] },
    });
  });

  it("is void after five wrong ones, and after ten minutes", async () => {
    const { viewer } = await asking();
    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const code = await codeOf(viewer);
    const wrong = { code: otherThan(code) };
    await expect(confirmInstitutionCode(viewer, wrong)).rejects.toThrow(/4 tries left/);
    for (let tries = 0; tries < 3; tries++) {
      await expect(confirmInstitutionCode(viewer, wrong)).rejects.toThrow(Invalid);
    }
    await expect(confirmInstitutionCode(viewer, wrong)).rejects.toThrow(/Ask for a new one/);
    await expect(confirmInstitutionCode(viewer, { code })).rejects.toThrow(/no longer valid/);

    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const late = await codeOf(viewer);
    await db.update(institutionCodes).set({ endsAt: sql`now() - interval '1 second'` });
    await expect(confirmInstitutionCode(viewer, { code: late })).rejects.toThrow(/no longer valid/);
    expect(await checks()).toEqual([]);
  });

  it("counts wrong ones and right ones singly when they come at once", async () => {
    const { viewer } = await asking();
    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const code = await codeOf(viewer);
    const wrong = Array.from({ length: 10 }, () =>
      confirmInstitutionCode(viewer, { code: otherThan(code) }),
    );
    await Promise.allSettled(wrong);
    await expect(confirmInstitutionCode(viewer, { code })).rejects.toThrow(/no longer valid/);

    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const right = await codeOf(viewer);
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => confirmInstitutionCode(viewer, { code: right })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await checks()).toHaveLength(1);
  });

  it("is one at a time: a new one takes the place of the last", async () => {
    const { viewer } = await asking();
    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const first = await codeOf(viewer);
    await requestInstitutionCode(viewer, { address: "robin@med.uni.example" });
    const second = await codeOf(viewer);
    if (first !== second) {
      await expect(confirmInstitutionCode(viewer, { code: first })).rejects.toThrow(Invalid);
    }
    await confirmInstitutionCode(viewer, { code: second });
    expect(await checks()).toMatchObject([{ statusSeen: "University Hospital (IE)" }]);
  });

  it("no longer counts when the domain was taken off the list meanwhile", async () => {
    const { viewer } = await asking();
    await requestInstitutionCode(viewer, { address: "robin@mater.example" });
    const code = await codeOf(viewer);
    await db.delete(institutionDomains);
    await expect(confirmInstitutionCode(viewer, { code })).rejects.toThrow(/taken off our list/);
    expect(await checks()).toEqual([]);
  });

  it("is only the member's own, for their own case, in good standing", async () => {
    const { viewer, caseId } = await asking();
    const other = await asking();
    const address = "robin@mater.example";
    await expect(requestInstitutionCode(guest, { address })).rejects.toThrow(SignInRequired);
    await expect(confirmInstitutionCode(guest, { code: "123456" })).rejects.toThrow(SignInRequired);
    await expect(requestInstitutionCode(other.viewer, { caseId, address })).rejects.toThrow(
      NotFound,
    );
    await requestInstitutionCode(viewer, { address });
    const code = await codeOf(viewer);
    await expect(confirmInstitutionCode(other.viewer, { code })).rejects.toThrow(/no longer/);
    await expect(confirmInstitutionCode(other.viewer, { caseId, code })).rejects.toThrow(NotFound);
    const suspended = await viewerOf(await makeUnverifiedMember({ suspendedAt: new Date() }));
    await expect(requestInstitutionCode(suspended, { address })).rejects.toThrow(Denied);
  });

  it("is sent so many times a day and no more, by member and by mailbox", async () => {
    const { viewer } = await asking();
    for (let times = 0; times < 5; times++) {
      await requestInstitutionCode(viewer, { address: `robin+${times}@mater.example` });
    }
    const again = { address: "robin@mater.example" };
    await expect(requestInstitutionCode(viewer, again)).rejects.toThrow(TooMany);
    await expect(requestInstitutionCode((await asking()).viewer, again)).rejects.toThrow(TooMany);
    for (let times = 0; times < 4; times++) {
      await requestInstitutionCode(viewer, { address: `other-${times}@mater.example` });
    }
    const last = { address: "one-more@mater.example" };
    await expect(requestInstitutionCode(viewer, last)).rejects.toThrow(TooMany);
  });
});

describe("an address that two members show", () => {
  it("proves the first only, and both are looked at", async () => {
    const one = await asking();
    const other = await asking();
    await requestInstitutionCode(one.viewer, { address: "marlowe@mater.example" });
    await confirmInstitutionCode(one.viewer, { code: await codeOf(one.viewer) });
    await requestInstitutionCode(other.viewer, { address: "marlowe+2@mater.example" });
    const attempt = confirmInstitutionCode(other.viewer, { code: await codeOf(other.viewer) });
    await expect(attempt).rejects.toThrow(/confirmed another account/);
    expect(await risksOf(other.caseId)).toEqual(["address-on-two-accounts"]);
    const [, second] = await checks();
    expect(second).toMatchObject({ outcome: "not-proved", reason: "address-taken" });

    await requestInstitutionCode(one.viewer, { address: "marlowe@mater.example" });
    await confirmInstitutionCode(one.viewer, { code: await codeOf(one.viewer) });
    expect(await risksOf(one.caseId)).toEqual(["address-on-two-accounts"]);
    expect(await getOwnInstitutionMail(other.viewer)).toMatchObject({ proved: [] });
  });

  it("proves one of five who show it at once", async () => {
    const five = await Promise.all(Array.from({ length: 5 }, asking));
    for (const { viewer } of five) {
      await requestInstitutionCode(viewer, { address: "marlowe@mater.example" });
    }
    await Promise.allSettled(
      five.map(async ({ viewer }) =>
        confirmInstitutionCode(viewer, { code: await codeOf(viewer) }),
      ),
    );
    const made = await checks();
    expect(made.filter(({ outcome }) => outcome === "proved")).toHaveLength(1);
    expect(made.filter(({ reason }) => reason === "address-taken")).toHaveLength(4);
    expect(await db.select().from(institutionAddresses)).toHaveLength(1);
  });
});
