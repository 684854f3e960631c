import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { vouchRequests } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { NotFound, SignInRequired } from "@/lib/errors";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { type CaseRow, lockCase, lockPeople } from "../cases/lock-case";

type Held = {
  viewer: MemberViewer;
  request: typeof vouchRequests.$inferSelect;
  row: CaseRow;
};

/**
 * A request to vouch that concerns the viewer in the given part, with both people and the case held.
 * To anyone else, and once it was withdrawn, there is none.
 */
export async function lockRequest(
  tx: Tx,
  viewer: Viewer,
  { requestId, as }: { requestId: string; as: "voucherId" | "memberId" },
): Promise<Held> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const isThis = eq(vouchRequests.id, requestId);
  const [found] = await tx.select().from(vouchRequests).where(isThis);
  if (found?.[as] !== viewer.memberId) throw new NotFound();
  await lockPeople(tx, [found.memberId, found.voucherId]);
  const row = await lockCase(tx, found.caseId);
  const [request] = await tx.select().from(vouchRequests).where(isThis).for("update");
  const asNow = await loadViewerByMember(viewer.memberId, tx);
  if (row === undefined || request === undefined || request.state === "withdrawn") {
    throw new NotFound();
  }
  if (asNow.kind === "guest") throw new SignInRequired();
  return { viewer: asNow, request, row };
}
