import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { refuseRequestInput } from "./contract";
import { decide, openRequestForDecision } from "./open-request";

/** Refuses a request to join; the person is told the reason and may ask again. */
export async function refuseRequest(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { requestId, reason } = parse(refuseRequestInput, input);
  return db.transaction(async (tx) => {
    const { moderator, group, request } = await openRequestForDecision(tx, viewer, requestId);
    await decide(tx, requestId, { state: "refused", decidedBy: moderator.memberId, reason });
    await record(tx, moderator, {
      act: "join-request.refused",
      groupId: group.id,
      subject: { type: "member", id: request.memberId },
      reason,
      details: { requestId },
    });
    await enqueue(tx, "send-mail", { template: "join-refused", ids: { requestId } });
    return { slug: group.slug };
  });
}
