import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canVerifyMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { revokeInput } from "../contract";
import { lastApproved } from "../decisions/last-approved";
import { writeDecision } from "../decisions/write-decision";
import { askForReviews } from "./ask-for-reviews";
import { lockMemberOnDesk } from "./lock-member-on-desk";

/**
 * Takes a verification back. Discussions are closed to the member at the next request, and whoever they
 * vouched for, or who vouched for them, is to be looked at again.
 */
export async function revokeVerification(
  viewer: Viewer,
  input: unknown,
): Promise<{ handle: string }> {
  const { memberId, reason } = parse(revokeInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, member } = await lockMemberOnDesk(tx, viewer, memberId);
    assertCan(canVerifyMembers(verifier, memberId));
    const { handle } = member;
    if (member.verifiedAt === null) return { handle };
    const decision = await writeDecision(tx, {
      ...{ memberId, outcome: "revoked", ...((await lastApproved(tx, memberId)) ?? {}), reason },
      decidedAt: await clockOf(tx),
      decidedBy: verifier.kind === "member" ? verifier.memberId : null,
    });
    const reviews = await askForReviews(tx, memberId);
    const entryId = await record(tx, verifier, {
      act: "member.verification-revoked",
      subject: { type: "member", id: memberId },
      reason,
      details: { ...decision, reviews },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle };
  });
}
