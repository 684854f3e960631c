import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { Denied, Invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canVerifyMembers } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { verifyMemberInput } from "../contract";
import { writeDecision } from "../decisions/write-decision";
import { addMonths } from "../evidence/evaluate-case";
import { recordCheck } from "../evidence/record-check";
import { lockMemberOnDesk } from "./lock-member-on-desk";
import { endOpenCase, lockOpenCase } from "./open-case";

const ASKED = "They have asked to be verified. Decide about it under Verifications.";

/**
 * Confirms that a member is a clinician, or one in training, without their asking; the reason says what
 * was checked. Whoever has asked is decided about where they asked; what somebody had begun ends here.
 */
export async function verifyMember(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, reason, years, isTrainee } = parse(verifyMemberInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, member } = await lockMemberOnDesk(tx, viewer, memberId);
    assertCan(canVerifyMembers(verifier, memberId));
    const { handle, name, professionId, specialtyId, country } = member;
    if (professionId === null) {
      throw new Invalid({ "": [`${name} has not said which profession to verify.`] });
    }
    if (isTrainee && years > 1) {
      throw new Invalid({ years: ["Somebody in training is verified for one year at a time."] });
    }
    const open = await lockOpenCase(tx, memberId);
    if (open?.state === "submitted") throw new Denied(ASKED);
    if (open) await endOpenCase(tx, verifier, open);
    const now = await clockOf(tx);
    const decidedBy = verifier.kind === "member" ? verifier.memberId : null;
    const said = { memberId, professionId, specialtyId, country, isTrainee, decidedBy, reason };
    const check = { method: "manual", outcome: "proved", checkedAt: now } as const;
    await recordCheck(tx, { ...said, ...check });
    const decision = await writeDecision(tx, {
      ...{ ...said, outcome: "approved", methods: ["manual"], decidedAt: now },
      endsAt: addMonths(now, years * 12),
    });
    const entryId = await record(tx, verifier, {
      act: "member.verified",
      subject: { type: "member", id: memberId },
      reason,
      details: { years, isTrainee, ...decision },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle };
  });
}
