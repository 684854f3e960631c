import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { record } from "@/lib/audit";
import { Invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canVerifyMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { verifyMemberInput } from "./contract";
import { lockMember } from "./lock-member";

/** Confirms that a member is a clinician, or one in training, for some years; the reason says what was checked. */
export async function verifyMember(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, reason, years, isTrainee } = parse(verifyMemberInput, input);
  return db.transaction(async (tx) => {
    const member = await lockMember(tx, viewer, memberId);
    assertCan(canVerifyMembers(viewer, memberId));
    if (member.professionId === null) {
      throw new Invalid({ "": [`${member.name} has not said which profession to verify.`] });
    }
    await tx
      .update(members)
      .set({
        verifiedAt: sql`now()`,
        verificationEndsAt: sql`now() + make_interval(years => ${years})`,
        isTrainee,
      })
      .where(eq(members.id, memberId));
    const entryId = await record(tx, viewer, {
      act: "member.verified",
      subject: { type: "member", id: memberId },
      reason,
      details: { years, isTrainee },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle: member.handle };
  });
}
