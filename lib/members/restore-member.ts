import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSuspendMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { memberActInput } from "./contract";
import { lockMember } from "./lock-member";

/** Ends a suspension. The member signs in again. */
export async function restoreMember(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, reason } = parse(memberActInput, input);
  return db.transaction(async (tx) => {
    const member = await lockMember(tx, viewer, memberId);
    assertCan(canSuspendMembers(viewer, memberId));
    if (member.suspendedAt === null) return { handle: member.handle };
    await tx
      .update(members)
      .set({ suspendedAt: null, suspensionReason: null })
      .where(eq(members.id, memberId));
    const entryId = await record(tx, viewer, {
      act: "member.restored",
      subject: { type: "member", id: memberId },
      reason,
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle: member.handle };
  });
}
