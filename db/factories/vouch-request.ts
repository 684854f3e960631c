import { db, type Reader } from "@/db/client";
import { vouchRequests } from "@/db/schema";
import { makeMember } from "./member";
import { onlyRow } from "./only-row";
import { makeCase } from "./verification-case";

type Overrides = Partial<typeof vouchRequests.$inferInsert>;

/** Somebody whose case was sent asks a colleague of their profession, who has not answered yet. */
export async function makeVouchRequest(overrides: Overrides = {}, tx: Reader = db) {
  const { id: caseId, memberId } = await makeCase(
    overrides.memberId ? { memberId: overrides.memberId } : {},
    tx,
  );
  const voucherId = overrides.voucherId ?? (await makeMember({}, tx)).id;
  const rows = await tx
    .insert(vouchRequests)
    .values({ caseId, memberId, voucherId, ...overrides })
    .returning();
  return onlyRow(rows);
}
