import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, joinRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { alreadyDecided } from "./already-decided";
import { requestInput } from "./contract";

/** Takes back one's own request. Whoever decides at the same moment either comes first or not at all. */
export async function withdrawRequest(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { requestId } = parse(requestInput, input);
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select({ groupId: groups.id, slug: groups.slug, state: joinRequests.state })
      .from(joinRequests)
      .innerJoin(groups, eq(groups.id, joinRequests.groupId))
      .where(and(eq(joinRequests.id, requestId), eq(joinRequests.memberId, viewer.memberId)))
      .for("update", { of: joinRequests });
    if (!request) throw new NotFound();
    const { groupId, slug, state } = request;
    if (state === "withdrawn") return { slug };
    if (state !== "pending") throw alreadyDecided(state);
    await tx
      .update(joinRequests)
      .set({ state: "withdrawn", decidedAt: sql`now()` })
      .where(eq(joinRequests.id, requestId));
    await record(tx, viewer, {
      act: "join-request.withdrawn",
      groupId,
      subject: { type: "join-request", id: requestId },
    });
    return { slug };
  });
}
