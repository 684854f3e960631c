import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitations, joinRequests } from "@/db/schema";
import type { MemberViewer } from "@/lib/policy/viewer";
import { openInvitationsOf } from "./invitations/open-invitations";

type Closing = { groupId: string; memberId: string; by: MemberViewer; reason: string };

/** Refuses somebody's open request and withdraws their invitation. True when there was a request. */
export async function closeOpenDoors(
  tx: Tx,
  { groupId, memberId, by, reason }: Closing,
): Promise<boolean> {
  const refused = await tx
    .update(joinRequests)
    .set({ state: "refused", decidedAt: sql`now()`, decidedBy: by.memberId, reason })
    .where(
      and(
        eq(joinRequests.groupId, groupId),
        eq(joinRequests.memberId, memberId),
        eq(joinRequests.state, "pending"),
      ),
    )
    .returning({ id: joinRequests.id });
  await tx
    .update(invitations)
    .set({ withdrawnAt: sql`now()` })
    .where(openInvitationsOf(groupId, memberId));
  return refused.length > 0;
}
