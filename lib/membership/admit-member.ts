import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groups, invitations, joinRequests, memberships } from "@/db/schema";
import { openInvitationsOf } from "./invitations/open-invitations";

type Admission = { groupId: string; memberId: string; acknowledgedRulesVersion: number };

/**
 * Makes somebody a member and ends what they had open with the group. False when they were one
 * already: the count changes only with the row.
 */
export async function admitMember(tx: Tx, admission: Admission): Promise<boolean> {
  const { groupId, memberId } = admission;
  const inserted = await tx
    .insert(memberships)
    .values(admission)
    .onConflictDoNothing()
    .returning({ memberId: memberships.memberId });
  if (inserted.length === 0) return false;
  await tx
    .update(groups)
    .set({ memberCount: sql`${groups.memberCount} + 1` })
    .where(eq(groups.id, groupId));
  await tx
    .update(joinRequests)
    .set({ state: "withdrawn", decidedAt: sql`now()` })
    .where(
      and(
        eq(joinRequests.groupId, groupId),
        eq(joinRequests.memberId, memberId),
        eq(joinRequests.state, "pending"),
      ),
    );
  await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(openInvitationsOf(groupId, memberId));
  return true;
}
