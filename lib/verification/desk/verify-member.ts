import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { Denied, Invalid } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canVerifyKnown } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { verifyMemberInput } from "../contract";
import { writeDecision } from "../decisions/write-decision";
import { addMonths } from "../evidence/evaluate-case";
import { recordCheck } from "../evidence/record-check";
import { findKnown } from "./known-as";
import { lockMemberOnDesk } from "./lock-member-on-desk";
import { endOpenCase, lockOpenCase } from "./open-case";

const ASKED = "They have asked to be verified. Decide about it under Verifications.";
const CHANGED = "Their profile has changed since you opened this page. Look at it again.";

/**
 * Verifies somebody, or somebody in training, whom an admin knows, without their asking: how they know them
 * is the check. Whoever has asked is decided about where they asked; what somebody had begun ends here.
 */
export async function verifyMember(viewer: Viewer, input: unknown): Promise<{ handle: string }> {
  const { memberId, how, reason, years, isTrainee, seen } = parse(verifyMemberInput, input);
  return db.transaction(async (tx) => {
    const { viewer: admin, member } = await lockMemberOnDesk(tx, viewer, memberId);
    const { as, lastOutcome } = await findKnown(tx, memberId);
    const isSuspended = member.suspendedAt !== null;
    assertCan(canVerifyKnown(admin, { memberId, isSuspended, lastOutcome }));
    const { handle, name, professionId, specialtyId, country } = member;
    if (professionId === null) {
      throw new Invalid({ "": [`${name} has not said which profession to verify.`] });
    }
    if (as !== seen) throw new Invalid({ "": [CHANGED] });
    if (isTrainee && years > 1) {
      throw new Invalid({ years: ["Somebody in training is verified for one year at a time."] });
    }
    const open = await lockOpenCase(tx, memberId);
    if (open?.state === "submitted") throw new Denied(ASKED);
    if (open) await endOpenCase(tx, admin, open);
    const now = await clockOf(tx);
    const decidedBy = admin.kind === "member" ? admin.memberId : null;
    const said = { memberId, professionId, specialtyId, country, isTrainee, decidedBy, reason };
    await recordCheck(tx, {
      ...{ ...said, method: "recognised", outcome: "proved", checkedAt: now },
      ...{ nameAsRegistered: name, statusSeen: how },
    });
    const decision = await writeDecision(tx, {
      ...{ ...said, outcome: "approved", methods: ["recognised"], decidedAt: now },
      endsAt: addMonths(now, years * 12),
    });
    const entryId = await record(tx, admin, {
      act: "member.verified",
      subject: { type: "member", id: memberId },
      reason,
      details: { how, years, isTrainee, ...decision },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { handle };
  });
}
