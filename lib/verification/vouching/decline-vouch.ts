import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { vouchRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { onVouchInput } from "./contract";
import { lockRequest } from "./lock-request";

/** Says no to a colleague who asked. No reason is needed, and none is passed on. */
export async function declineVouch(viewer: Viewer, input: unknown): Promise<{ requestId: string }> {
  const { requestId } = parse(onVouchInput, input);
  return db.transaction(async (tx) => {
    const held = await lockRequest(tx, viewer, { requestId, as: "voucherId" });
    const { viewer: voucher, request } = held;
    if (request.state === "declined") return { requestId };
    if (request.state !== "asked") throw new Denied("You have answered this already.");
    await tx
      .update(vouchRequests)
      .set({ state: "declined", answeredAt: sql`now()` })
      .where(eq(vouchRequests.id, requestId));
    await record(tx, voucher, {
      act: "vouch.declined",
      subject: { type: "verification-case", id: request.caseId },
      details: { requestId },
    });
    return { requestId };
  });
}
