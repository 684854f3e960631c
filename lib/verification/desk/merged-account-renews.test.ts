import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { institutionAddresses, members } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { findRisks } from "../evidence/find-risks";
import { recordCheck } from "../evidence/record-check";
import { addressHash } from "../institution-mail/address-secrets";
import { mergeAccounts } from "./merge-accounts";

setUpDatabase();
beforeEach(resetDatabase);

const number = { registerId: "us-nppes", registerNumber: "1234567893" };
const reason = "They say that both are theirs.";

/** An account that gave the number and was sent to the register by it. */
async function givesNumber(overrides = {}) {
  const { id: memberId, handle } = await makeUnverifiedMember(overrides);
  const over = { state: "decided", outcome: "refused", decidedAt: new Date() } as const;
  const { id: caseId } = await makeCase({ memberId, ...number, ...over });
  await recordCheck(db, {
    ...{ memberId, caseId, method: "registry", outcome: "proved", ...number },
    checkedAt: new Date(),
  });
  return { memberId, handle };
}

const merge = async (memberId: string, into: string) =>
  mergeAccounts(await viewerOf(await makeMember({ siteRoles: ["admin"] })), {
    ...{ memberId, into, reason },
  });

const renewing = (memberId: string) => makeCase({ memberId, ...number });

describe("the account that stays", () => {
  it("shares its number with nobody by that, nor by what was closed onto the closed one", async () => {
    const [one, closed, kept] = [await givesNumber(), await givesNumber(), await givesNumber()];
    await merge(one.memberId, closed.handle);
    const renewal = await renewing(kept.memberId);
    expect(await findRisks(db, renewal)).toContain("number-on-two-accounts");
    await merge(closed.memberId, kept.handle);
    expect(await findRisks(db, renewal)).not.toContain("number-on-two-accounts");
    const stranger = await givesNumber();
    expect(await findRisks(db, renewal)).toContain("number-on-two-accounts");
    expect(await findRisks(db, await renewing(stranger.memberId))).toContain(
      "number-on-two-accounts",
    );
  });

  it("shares it once the other one is opened again", async () => {
    const [closed, kept] = [await givesNumber(), await givesNumber()];
    await merge(closed.memberId, kept.handle);
    await db.update(members).set({ suspendedAt: null }).where(eq(members.id, closed.memberId));
    const renewal = await renewing(kept.memberId);
    expect(await findRisks(db, renewal)).toContain("number-on-two-accounts");
  });

  it("has the addresses of both, and none of them against it", async () => {
    const [closed, kept] = [await givesNumber(), await givesNumber()];
    const stranger = await makeMember();
    const at = { host: "mater.example", institution: "Mater Hospital" };
    const contestedAt = new Date();
    const proved = (memberId: string, local: string, contestedBy: string) => ({
      ...{ memberId, ...at, contestedAt, contestedBy },
      addressHash: addressHash(`${local}@mater.example`),
    });
    const renewal = await renewing(kept.memberId);
    await db
      .insert(institutionAddresses)
      .values([
        proved(closed.memberId, "a", kept.memberId),
        proved(kept.memberId, "b", closed.memberId),
      ]);
    expect(await findRisks(db, renewal)).toContain("address-on-two-accounts");
    await merge(closed.memberId, kept.handle);
    expect(await findRisks(db, renewal)).not.toContain("address-on-two-accounts");
    const rows = await db.select().from(institutionAddresses);
    expect(rows.map(({ memberId }) => memberId)).toEqual([kept.memberId, kept.memberId]);

    await db.insert(institutionAddresses).values(proved(kept.memberId, "c", stranger.id));
    expect(await findRisks(db, renewal)).toContain("address-on-two-accounts");
  });

  it("may be told twice that it stays, where only an address showed that both are one", async () => {
    const [closed, kept] = [await makeMember(), await makeMember()];
    const at = { host: "mater.example", institution: "Mater Hospital" };
    await db.insert(institutionAddresses).values({
      ...{ memberId: closed.id, addressHash: addressHash("a@mater.example"), ...at },
      ...{ contestedBy: kept.id, contestedAt: new Date() },
    });
    const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
    const merging = { memberId: closed.id, into: kept.handle, reason };
    for (let times = 1; times <= 2; times++) {
      expect(await mergeAccounts(verifier, merging)).toEqual({ handle: kept.handle });
    }
  });
});
