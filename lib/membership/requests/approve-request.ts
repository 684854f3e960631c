import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canBeAdmitted } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { admitMember } from "../admit-member";
import { requestInput } from "./contract";
import { decide, openRequestForDecision } from "./open-request";

/** Lets in somebody who asked, if they still may come in. They confirm the rules before they write. */
export async function approveRequest(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { requestId } = parse(requestInput, input);
  return db.transaction(async (tx) => {
    const { moderator, group, request } = await openRequestForDecision(tx, viewer, requestId);
    const { groupId, memberId } = request;
    assertCan(canBeAdmitted(await loadViewerByMember(memberId, tx), group));
    await decide(tx, requestId, { state: "approved", decidedBy: moderator.memberId });
    const acknowledgedRulesVersion = group.rules === "" ? group.rulesVersion : 0;
    await admitMember(tx, { groupId, memberId, acknowledgedRulesVersion });
    await record(tx, moderator, {
      act: "join-request.approved",
      groupId,
      subject: { type: "member", id: memberId },
      details: { requestId },
    });
    await enqueue(tx, "send-mail", { template: "join-approved", ids: { requestId } });
    return { slug: group.slug };
  });
}
