import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { institutionCodes, institutionDomains, members, verificationCases } from "@/db/schema";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { lockCase } from "../cases/lock-case";
import { saveCase } from "../cases/save-case";
import { submitCase } from "../cases/submit-case";
import { clockOf } from "../clock";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { registryRecord } from "../evidence/testing/registry-record";
import { getOwnVerification } from "../queries";
import { confirmInstitutionCode } from "./confirm-institution-code";
import { findInstitutionMail } from "./queries";
import { requestInstitutionCode } from "./request-institution-code";

setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  await db.insert(institutionDomains).values([
    { domain: "mater.example", institution: "Mater Hospital", country: "US" },
    { domain: "cork.example", institution: "Cork Hospital", country: "IE" },
  ]);
});

const registered = {
  ...{ professionId: "physician", country: "US", jurisdiction: "CA" },
  ...{ registerId: "us-nppes", registerNumber: "1234567893" },
};

const asking = async (name: string) =>
  viewerOf(await makeUnverifiedMember({ name, country: "US" }));

async function confirm(viewer: MemberViewer, address: string) {
  await requestInstitutionCode(viewer, { address });
  const { memberId } = institutionCodes;
  const [sent] = await db.select().from(institutionCodes).where(eq(memberId, viewer.memberId));
  const code = (await findInstitutionMail(sent?.id ?? ""))?.code;
  await confirmInstitutionCode(viewer, { code });
}

/** Sends the case under a name, and has the registry know a physician called Niamh Kearney by the number. */
async function sendAs(viewer: MemberViewer, nameOnRegister: string) {
  const { caseId } = await saveCase(viewer, { ...registered, nameOnRegister });
  await submitCase(viewer, { caseId });
  await db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (row === undefined) throw new Error("There is no such case.");
    const now = await clockOf(tx);
    const seen = registryRecord({ first: "NIAMH", middle: "", last: "KEARNEY" });
    const check = { caseId, memberId: viewer.memberId, method: "registry" } as const;
    await recordCheck(tx, { ...check, outcome: "proved", seen, checkedAt: now });
    await settleCase(tx, row, now);
  });
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, caseId));
  return { state: (await getOwnVerification(viewer)).state, risks: row?.risks };
}

describe("an address at work", () => {
  it("verifies whom it names", async () => {
    const viewer = await asking("Niamh Kearney");
    await confirm(viewer, "n.kearney2@mater.example");
    expect(await sendAs(viewer, "Niamh Kearney")).toEqual({ state: "verified", risks: [] });
    const [row] = await db.select().from(members).where(eq(members.id, viewer.memberId));
    expect(row).toMatchObject({ verifiedInstitution: "Mater Hospital" });
  });

  it.each([
    ...["m.porter@mater.example", "oncology-ward@mater.example", "jk123@mater.example"],
    ...["mark.kearney@mater.example", "m.kearney@mater.example", "kearneym@mater.example"],
  ])(
    "of somebody or nobody else leaves a clinician's number and name to a verifier: %s",
    async (address) => {
      const viewer = await asking("Niamh Kearney");
      await confirm(viewer, address);
      expect(await sendAs(viewer, "Niamh Kearney")).toEqual({
        ...{ state: "pending", risks: ["address-does-not-name"] },
      });
    },
  );

  it("is no more to another name than the one it was confirmed under", async () => {
    const viewer = await asking("Mark Porter");
    await confirm(viewer, "mark.porter@mater.example");
    expect(await sendAs(viewer, "Niamh Kearney")).toEqual({
      ...{ state: "pending", risks: ["address-does-not-name"] },
    });
  });

  it.each([
    ["Mark Kearney", "mark.kearney@mater.example"],
    ["Mark Kearney", "m.kearney@mater.example"],
  ])("of a namesake is no more to a clinician's number and name: %s, %s", async (name, address) => {
    const viewer = await asking(name);
    await confirm(viewer, address);
    expect(await sendAs(viewer, "Niamh Kearney")).toEqual({
      ...{ state: "pending", risks: ["address-does-not-name"] },
    });
  });

  it("counts again once it is confirmed under the name that is sent", async () => {
    const viewer = await asking("Niamh Brandt");
    await confirm(viewer, "oncology-ward@mater.example");
    await saveCase(viewer, { ...registered, nameOnRegister: "Niamh Kearney" });
    await confirm(viewer, "niamh.kearney@mater.example");
    expect(await sendAs(viewer, "Niamh Kearney")).toEqual({ state: "verified", risks: [] });
  });

  it("in another country leaves it to a verifier", async () => {
    const viewer = await asking("Niamh Kearney");
    await confirm(viewer, "n.kearney@cork.example");
    expect(await sendAs(viewer, "Niamh Kearney")).toEqual({
      ...{ state: "pending", risks: ["address-elsewhere"] },
    });
  });
});
