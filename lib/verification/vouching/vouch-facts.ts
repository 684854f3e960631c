import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members, vouchRequests } from "@/db/schema";
import type { VouchFacts } from "@/lib/policy/vouching";
import type { CaseRow } from "../cases/lock-case";

/** What the rules need to know before somebody vouches on a case. */
export async function loadVouchFacts(
  reader: Reader,
  { memberId, state, professionId }: Pick<CaseRow, "memberId" | "state" | "professionId">,
  voucherId: string,
): Promise<VouchFacts> {
  const [voucher] = await reader
    .select({ professionId: members.professionId })
    .from(members)
    .where(eq(members.id, voucherId));
  const [member] = await reader
    .select({ suspendedAt: members.suspendedAt })
    .from(members)
    .where(eq(members.id, memberId));
  return {
    memberId,
    isSuspended: member?.suspendedAt !== null,
    caseState: state,
    isSameProfession: professionId !== null && voucher?.professionId === professionId,
    given: await countGiven(reader, voucherId),
    isCircle: await isCircle(reader, memberId, voucherId),
  };
}

/** One that was taken back counts, so that five are five. */
function countGiven(reader: Reader, voucherId: string): Promise<number> {
  return reader.$count(
    vouchRequests,
    and(
      eq(vouchRequests.voucherId, voucherId),
      inArray(vouchRequests.state, ["vouched", "taken-back"]),
      sql`${vouchRequests.answeredAt} > now() - interval '1 year'`,
    ),
  );
}

/** Whether vouches lead from the member to whoever would vouch for them. One that was taken back shows still who knows whom. */
async function isCircle(reader: Reader, memberId: string, voucherId: string): Promise<boolean> {
  const [row] = await reader.execute<{ reached: boolean }>(sql`
    WITH RECURSIVE vouched_for(id) AS (
      SELECT ${memberId}::text COLLATE "C"
      UNION
      SELECT v.member_id FROM vouched_for f
      JOIN ${vouchRequests} v ON v.voucher_id = f.id AND v.state IN ('vouched', 'taken-back'))
    SELECT EXISTS (SELECT FROM vouched_for WHERE id = ${voucherId}) AS reached`);
  return row?.reached ?? true;
}
