import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { members, verificationChecks, verificationReviews, vouchRequests } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import type { CaseRow } from "../cases/lock-case";
import { clockOf } from "../clock";
import { casesBehind } from "../evidence/cases-behind";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { onVouchInput } from "./contract";
import { lockRequest } from "./lock-request";

/** Takes back that one has vouched. What was decided by then is looked at again. */
export async function takeBackVouch(
  viewer: Viewer,
  input: unknown,
): Promise<{ requestId: string }> {
  const { requestId } = parse(onVouchInput, input);
  return db.transaction(async (tx) => {
    const held = await lockRequest(tx, viewer, { requestId, as: "voucherId" });
    const { viewer: voucher, request, row } = held;
    if (request.state === "taken-back") return { requestId };
    if (request.state !== "vouched") throw new Denied("You have not vouched for them.");
    await tx
      .update(vouchRequests)
      .set({ state: "taken-back" })
      .where(eq(vouchRequests.id, requestId));
    const now = await clockOf(tx);
    const { id: caseId, memberId } = row;
    const made = await recordCheck(tx, {
      ...(await findGiven(tx, caseId, voucher.memberId)),
      ...{ memberId, caseId, method: "vouching", outcome: "not-proved", checkedAt: now },
      decidedBy: voucher.memberId,
      subjectIds: [voucher.memberId],
      reason: `${voucher.name} no longer vouches for this.`,
    });
    await record(tx, voucher, {
      act: "vouch.taken-back",
      subject: { type: "verification-case", id: caseId },
      details: { requestId, memberId, ...made },
    });
    if (row.state === "decided") await askForReview(tx, row, voucher.memberId);
    else await settleCase(tx, row, now);
    return { requestId };
  });
}

/** What was vouched for: taking it back is about the same, whatever the member is called by now. */
async function findGiven(tx: Tx, caseId: string, voucherId: string) {
  const checks = verificationChecks;
  const { professionId, specialtyId, country, jurisdiction, isTrainee, nameAsRegistered } = checks;
  const [given] = await tx
    .select({ professionId, specialtyId, country, jurisdiction, isTrainee, nameAsRegistered })
    .from(checks)
    .where(
      and(
        eq(checks.caseId, caseId),
        eq(checks.method, "vouching"),
        eq(checks.decidedBy, voucherId),
      ),
    )
    .orderBy(desc(checks.checkedAt), desc(checks.id))
    .limit(1);
  if (given === undefined) throw new Error("The vouch to take back was not found.");
  return given;
}

/** Only what is in force can be looked at again: by this case, or by an appeal that leans on it. */
async function askForReview(tx: Tx, { id, memberId }: CaseRow, voucherId: string) {
  const approved = sql`(SELECT d.case_id FROM verification_decisions d
    WHERE d.member_id = ${memberId} AND d.outcome = 'approved' ORDER BY d.ordinal DESC LIMIT 1)`;
  const [inForce] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.id, memberId),
        isNotNull(members.verifiedAt),
        sql`${id}::text IN ${casesBehind(approved)}`,
      ),
    );
  if (inForce === undefined) return;
  await tx
    .insert(verificationReviews)
    .values({ memberId, cause: "vouch-taken-back", relatedMemberId: voucherId })
    .onConflictDoNothing();
}
