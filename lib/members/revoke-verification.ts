import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canVerifyMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { memberActInput } from "./contract";
import { lockMember } from "./lock-member";

/** Takes a verification back. Discussions are closed to the member at the next request. */
export async function revokeVerification(
  viewer: Viewer,
  input: unknown,
): Promise<{ handle: string }> {
  const { memberId, reason } = parse(memberActInput, input);
  return db.transaction(async (tx) => {
    const member = await lockMember(tx, viewer, memberId);
    assertCan(canVerifyMembers(viewer, memberId));
    if (member.verifiedAt === null) return { handle: member.handle };
    await tx
      .update(members)
      .set({ verifiedAt: null, verificationEndsAt: null, isTrainee: false })
      .where(eq(members.id, memberId));
    const entryId = await record(tx, viewer, {
      act: "member.verification-revoked",
      subject: { type: "member", id: memberId },
      reason,
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle: member.handle };
  });
}
