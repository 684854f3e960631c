import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groups, memberships } from "@/db/schema";

/** Ends a membership. What was written stays. False when there was none: the count changes only with the row. */
export async function endMembership(tx: Tx, groupId: string, memberId: string): Promise<boolean> {
  const ended = await tx
    .delete(memberships)
    .where(and(eq(memberships.groupId, groupId), eq(memberships.memberId, memberId)))
    .returning({ memberId: memberships.memberId });
  if (ended.length === 0) return false;
  await tx
    .update(groups)
    .set({ memberCount: sql`${groups.memberCount} - 1` })
    .where(eq(groups.id, groupId));
  return true;
}
