import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members } from "@/db/schema";
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
 * vouched for, or who vouched for them, is to be looked at again. Nobody found to be no clinician goes on
 * deciding who is one.
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
    const wasVerifier = await endVerifierRole(tx, memberId);
    const entryId = await record(tx, verifier, {
      act: "member.verification-revoked",
      subject: { type: "member", id: memberId },
      reason,
      details: { ...decision, reviews, wasVerifier },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle };
  });
}

/** Whether they were one. An administrator stays one: that is about the machine, and other admins decide on it. */
async function endVerifierRole(tx: Tx, memberId: string): Promise<boolean> {
  const ended = await tx
    .update(members)
    .set({ siteRoles: sql`array_remove(${members.siteRoles}, 'verifier')` })
    .where(and(eq(members.id, memberId), sql`'verifier' = ANY(${members.siteRoles})`))
    .returning({ id: members.id });
  return ended.length > 0;
}
