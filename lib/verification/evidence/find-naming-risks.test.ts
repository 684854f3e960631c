import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeLapsedMember, makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { verificationDecisions } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { findRisks } from "./find-risks";
import { recordCheck } from "./record-check";
import { registryRecord } from "./testing/registry-record";

setUpDatabase();
beforeEach(resetDatabase);

const marlowe = registryRecord({ first: "ROBIN", middle: "", last: "MARLOWE" });

type Asked = Parameters<typeof makeCase>[0];
type Check = Partial<Parameters<typeof recordCheck>[1]>;

/** The risks of a case with these checks, by somebody who was never verified. */
async function risksOf(asked: Asked, ...checks: Check[]) {
  const memberId = asked?.memberId ?? (await makeUnverifiedMember()).id;
  const one = await makeCase({ country: "US", ...asked, memberId });
  for (const check of checks) {
    await recordCheck(db, {
      ...{ memberId, caseId: one.id, method: "registry", outcome: "proved", country: "US" },
      ...{ checkedAt: new Date(), ...check },
    });
  }
  return findRisks(db, one);
}

describe("a name", () => {
  it.each([
    ["Robin Marlowe", []],
    ["Robin R. Marlowe", []],
    ["Robin Marlowe MD", []],
    ["Robin Chief Marlowe", ["name-says-more"]],
    ["Prof Robin Marlowe", ["name-says-more"]],
    ["Robin Marlowe-Director", ["name-says-more"]],
  ])("with more than the register has is for a verifier: %s", async (nameOnRegister, risks) => {
    expect(await risksOf({ nameOnRegister }, { seen: marlowe })).toEqual(risks);
  });
});

describe("a profession", () => {
  const clerk = {
    ...marlowe,
    taxonomies: marlowe.taxonomies.map((one) => ({ ...one, licence: null })),
  };

  it.each([
    ["with a licence number", {}, marlowe, []],
    ["with none", {}, clerk, ["no-licence"]],
    ["with one for another", { professionId: "nurse" }, marlowe, ["no-licence"]],
    ["of somebody in training", { isTrainee: true }, clerk, []],
  ])("that the register has %s", async (_, asked, seen, risks) => {
    expect(await risksOf(asked, { seen })).toEqual(risks);
  });
});

describe("a sign-on through an employer", () => {
  it.each([
    ["Robin Marlowe", []],
    ["Marlowe, Robin", []],
    ["Mark Porter", ["sign-on-does-not-name"]],
    ["Robin", ["sign-on-does-not-name"]],
    [null, ["sign-on-does-not-name"]],
  ])("speaks for the name it has: %s", async (nameAsRegistered, risks) => {
    expect(await risksOf({}, { method: "sign-on", nameAsRegistered })).toEqual(risks);
  });
});

describe("a renewal", () => {
  const nppes = { registerId: "us-nppes", registerNumber: "1234567893" };

  /** A member with a number that was proved. */
  async function verified(isLapsed: boolean) {
    const { id: memberId } = isLapsed ? await makeLapsedMember() : await makeMember();
    await db.insert(verificationDecisions).values({
      ...{ memberId, ordinal: 2, outcome: "approved", methods: ["registry", "vouching"], ...nppes },
      ...{ name: "Robin Marlowe", endsAt: new Date("2027-01-01"), professionId: "physician" },
    });
    return memberId;
  }

  it.each([true, false])("of the same is as any other case, lapsed: %s", async (isLapsed) => {
    const memberId = await verified(isLapsed);
    expect(await risksOf({ memberId, ...nppes, nameOnRegister: "ROBIN MARLOWE" })).toEqual([]);
  });

  it.each([
    ["another number", { registerNumber: "1003000126" }],
    ["no number", { registerNumber: null }],
    ["another register", { registerId: "gb-gmc" }],
    ["another name", { nameOnRegister: "Robin Marlowe Kearney" }],
  ])("with %s is for a verifier", async (_, other) => {
    for (const isLapsed of [true, false]) {
      const memberId = await verified(isLapsed);
      expect(await risksOf({ memberId, ...nppes, ...other })).toEqual(["other-than-before"]);
      await resetDatabase();
    }
  });
});
