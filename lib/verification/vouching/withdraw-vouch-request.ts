import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { vouchRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { onVouchInput } from "./contract";
import { lockRequest } from "./lock-request";

/** Takes back that a colleague was asked, as long as they have not answered. */
export async function withdrawVouchRequest(
  viewer: Viewer,
  input: unknown,
): Promise<{ requestId: string }> {
  const { requestId } = parse(onVouchInput, input);
  return db.transaction(async (tx) => {
    const held = await lockRequest(tx, viewer, { requestId, as: "memberId" });
    if (held.request.state !== "asked") throw new Denied("Your colleague has answered already.");
    await tx
      .update(vouchRequests)
      .set({ state: "withdrawn" })
      .where(eq(vouchRequests.id, requestId));
    await record(tx, held.viewer, {
      act: "vouch.withdrawn",
      subject: { type: "verification-case", id: held.request.caseId },
      details: { requestId },
    });
    return { requestId };
  });
}
