import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type groups, joinRequests } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { canAdmitMembers } from "@/lib/policy/membership";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { alreadyDecided } from "./already-decided";

type Open = {
  moderator: MemberViewer;
  group: typeof groups.$inferSelect;
  request: typeof joinRequests.$inferSelect;
};

/** An open request, locked with its group, for somebody who may decide it. One of two deciders finds it decided. */
export async function openRequestForDecision(
  tx: Tx,
  viewer: Viewer,
  requestId: string,
): Promise<Open> {
  const [known] = await tx
    .select({ groupId: joinRequests.groupId })
    .from(joinRequests)
    .where(eq(joinRequests.id, requestId));
  if (!known) throw new NotFound();
  const { viewer: moderator, group } = await lockGroup(tx, viewer, known.groupId);
  if (!canAdmitMembers(moderator, group).allowed) throw new NotFound();
  const [request] = await tx
    .select()
    .from(joinRequests)
    .where(eq(joinRequests.id, requestId))
    .for("update");
  if (!request) throw new NotFound();
  if (request.state !== "pending") throw alreadyDecided(request.state);
  return { moderator, group, request };
}

type Verdict =
  | { state: "approved"; decidedBy: string }
  | { state: "refused"; decidedBy: string; reason: string };

export async function decide(tx: Tx, requestId: string, verdict: Verdict): Promise<void> {
  await tx
    .update(joinRequests)
    .set({ ...verdict, decidedAt: sql`now()` })
    .where(eq(joinRequests.id, requestId));
}
