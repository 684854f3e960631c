import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { auditLog, members } from "@/db/schema";
import { guest } from "@/lib/auth/load-viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { clockOf } from "../clock";
import { addMonths } from "../evidence/evaluate-case";
import { recordCheck } from "../evidence/record-check";
import { concludeCase } from "./conclude-case";

setUpDatabase();
beforeEach(resetDatabase);

/** Decides a case of somebody called Robin Marlow who is registered under this name. */
async function decide(nameOnRegister: string | null, outcome: "approved" | "refused") {
  const { id: memberId } = await makeUnverifiedMember({ name: "Robin Marlow" });
  const row = await makeCase({ memberId, nameOnRegister });
  await db.transaction(async (tx) => {
    const now = await clockOf(tx);
    const said = { reason: "Checked.", now };
    if (outcome === "refused") {
      return concludeCase(tx, guest, row, { ...said, outcome, reasonCode: "other" });
    }
    const manual = { memberId, caseId: row.id, method: "manual", outcome: "proved" } as const;
    const nameAsRegistered = nameOnRegister ?? "Robin Marlow";
    await recordCheck(tx, {
      ...manual,
      professionId: "physician",
      nameAsRegistered,
      checkedAt: now,
    });
    const proof = { outcome, until: addMonths(now, 12), methods: ["manual" as const] };
    return concludeCase(tx, guest, row, { ...said, ...proof });
  });
  const [entry] = await db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(eq(auditLog.subjectId, memberId))
    .orderBy(desc(auditLog.id));
  const [member] = await db.select().from(members).where(eq(members.id, memberId));
  return { name: member?.name, details: Object.keys(entry?.details ?? {}), entry };
}

it("is on record with both names where an approval renames a member", async () => {
  const { name, entry } = await decide("Robin A. Marlowe", "approved");
  expect(name).toBe("Robin A. Marlowe");
  expect(entry?.details).toMatchObject({
    ...{ renamedFrom: "Robin Marlow", renamedTo: "Robin A. Marlowe" },
  });
});

it.each([
  ["Robin Marlow", "approved"],
  [null, "approved"],
  ["Robin A. Marlowe", "refused"],
] as const)("is none for %s, %s", async (nameOnRegister, outcome) => {
  const { name, details } = await decide(nameOnRegister, outcome);
  expect(name).toBe("Robin Marlow");
  expect(details).toEqual(["caseId", "decisionId"]);
});
