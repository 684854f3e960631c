import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { members, verificationCases } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { lockCase } from "../cases/lock-case";
import { clockOf } from "../clock";
import { claimCase } from "../desk/claim-case";
import { getOwnVerification } from "../queries";
import { recordCheck } from "./record-check";
import { settleCase } from "./settle-case";
import { registryRecord } from "./testing/registry-record";

setUpDatabase();
beforeEach(resetDatabase);

const entry = {
  ...{ professionId: "physician", country: "US", jurisdiction: "CA" },
  ...{ registerId: "us-nppes", registerNumber: "1234567893" },
};

async function asking() {
  const { id: memberId } = await makeUnverifiedMember({ name: "Robin Marlowe" });
  const { id: caseId } = await makeCase({ memberId, ...entry });
  return { memberId, caseId };
}

/** The registry and an address at work prove all that a program asks for. */
const prove = ({ memberId, caseId }: { memberId: string; caseId: string }) =>
  db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (row === undefined) throw new Error("There is no such case.");
    const checkedAt = await clockOf(tx);
    const proved = { memberId, caseId, outcome: "proved", ...entry, checkedAt } as const;
    const seen = registryRecord({ first: "ROBIN", middle: "", last: "MARLOWE" });
    await recordCheck(tx, {
      ...{ ...proved, method: "registry", seen, nameAsRegistered: "ROBIN MARLOWE" },
    });
    await recordCheck(tx, { ...proved, method: "institution-mail", nameAsRegistered: "marlowe r" });
    return settleCase(tx, row, checkedAt);
  });

const stateOf = async (memberId: string) =>
  (await getOwnVerification(await viewerOf({ id: memberId }))).state;

describe("a program that has all it asks for", () => {
  it("decides", async () => {
    const one = await asking();
    expect(await prove(one)).toMatchObject({ verdict: "enough" });
    expect(await stateOf(one.memberId)).toBe("verified");
  });

  it("leaves somebody who is suspended to a verifier", async () => {
    const one = await asking();
    const suspendedAt = new Date();
    await db.update(members).set({ suspendedAt }).where(eq(members.id, one.memberId));
    expect(await prove(one)).toMatchObject({ verdict: "needs-verifier", because: ["suspended"] });
    expect(await stateOf(one.memberId)).toBe("pending");
  });

  it("takes nothing out of a verifier's hands, as long as their claim counts", async () => {
    const one = await asking();
    const { caseId } = one;
    await claimCase(await viewerOf(await makeMember({ siteRoles: ["verifier"] })), { caseId });
    expect(await prove(one)).toMatchObject({ verdict: "needs-verifier", because: ["claimed"] });
    expect(await stateOf(one.memberId)).toBe("pending");
    await db
      .update(verificationCases)
      .set({ claimedAt: new Date(Date.now() - 31 * 60_000) })
      .where(eq(verificationCases.id, caseId));
    expect(await prove(one)).toMatchObject({ verdict: "enough" });
    expect(await stateOf(one.memberId)).toBe("verified");
  });
});
