import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { groups } from "@/db/schema";
import { holdViewer } from "@/lib/auth/load-viewer";
import { NotFound, SignInRequired } from "@/lib/errors";
import { canSeeGroup } from "@/lib/policy/groups";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";

/**
 * A group whose membership nobody else changes until this transaction ends, and the viewer as the
 * database has them now, so that a decision cannot rest on a membership, ban or suspension that has
 * just changed. The lock lets replies be written meanwhile. It comes before any other lock.
 */
export async function lockGroup(
  tx: Tx,
  viewer: Viewer,
  groupId: string,
): Promise<{ viewer: MemberViewer; group: typeof groups.$inferSelect }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const [group] = await tx.select().from(groups).where(eq(groups.id, groupId)).for("no key update");
  const current = await holdViewer(viewer.memberId, tx);
  if (current.kind === "guest") throw new SignInRequired();
  if (!group || !canSeeGroup(current, group).allowed) throw new NotFound();
  return { viewer: current, group };
}
