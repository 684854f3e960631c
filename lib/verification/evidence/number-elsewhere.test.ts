import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeCase } from "@/db/factories/verification-case";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { isNumberElsewhere } from "./number-elsewhere";
import { recordCheck } from "./record-check";

setUpDatabase();
beforeEach(resetDatabase);

const irish = { registerId: "ie-medical-council", registerNumber: "412345" };

/** A case that names no register, of which this was found. */
async function caseWith(outcome: "proved" | "not-proved", number: Partial<typeof irish>) {
  const one = await makeCase({ registerId: null, registerNumber: "412345" });
  const check = { memberId: one.memberId, caseId: one.id, method: "manual", outcome } as const;
  await recordCheck(db, { ...check, ...number, checkedAt: new Date() });
  return one;
}

it("is found where a verifier found it, though the member named no register", async () => {
  const one = await caseWith("proved", irish);
  expect(await isNumberElsewhere(db, one)).toBe(false);
  await makeCase(irish);
  expect(await isNumberElsewhere(db, one)).toBe(true);
});

it("is found where it was found for somebody else, who gave none", async () => {
  await caseWith("proved", irish);
  expect(await isNumberElsewhere(db, await makeCase(irish))).toBe(true);
  expect(await isNumberElsewhere(db, await caseWith("proved", irish))).toBe(true);
});

it.each([
  ["proved", { ...irish, registerNumber: "412346" }],
  ["proved", { ...irish, registerId: "ie-nmbi" }],
  ["not-proved", irish],
] as const)("is not what was %s of %o", async (outcome, number) => {
  await makeCase(irish);
  expect(await isNumberElsewhere(db, await caseWith(outcome, number))).toBe(false);
});
