import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accessTokens, members, sessions } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSuspendMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { reviewVouched } from "@/lib/verification/vouching/review-vouched";
import { memberActInput } from "./contract";
import { lockMember } from "./lock-member";

/**
 * Closes the site to a member and ends their sessions and tokens; their next request is a guest's. Whoever
 * is verified by their word is looked at again.
 */
export async function suspendMember(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, reason } = parse(memberActInput, input);
  return db.transaction(async (tx) => {
    const member = await lockMember(tx, viewer, memberId);
    assertCan(canSuspendMembers(viewer, memberId));
    if (member.suspendedAt !== null) return { handle: member.handle };
    await tx
      .update(members)
      .set({ suspendedAt: sql`now()`, suspensionReason: reason })
      .where(eq(members.id, memberId));
    await tx.delete(sessions).where(eq(sessions.memberId, memberId));
    await tx
      .update(accessTokens)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(accessTokens.memberId, memberId), isNull(accessTokens.revokedAt)));
    const reviews = await reviewVouched(tx, memberId);
    const entryId = await record(tx, viewer, {
      act: "member.suspended",
      subject: { type: "member", id: memberId },
      reason,
      details: { reviews },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle: member.handle };
  });
}
