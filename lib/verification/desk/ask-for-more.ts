import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationCases, verificationMessages } from "@/db/schema";
import { record } from "@/lib/audit";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canWorkOnCase } from "@/lib/policy/verification";
import type { Viewer } from "@/lib/policy/viewer";
import { lockCaseOnDesk } from "../cases/lock-case";
import { clockOf } from "../clock";
import { askForMoreInput } from "../contract";

/** Asks the member something about their case, which leaves the queue until they answer. */
export async function askForMore(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId, question } = parse(askForMoreInput, input);
  return db.transaction(async (tx) => {
    const { viewer: verifier, row, facts } = await lockCaseOnDesk(tx, viewer, caseId);
    assertCan(canWorkOnCase(verifier, facts));
    if (verifier.kind === "guest") return { caseId };
    const now = await clockOf(tx);
    await tx
      .insert(verificationMessages)
      .values({ caseId, authorId: verifier.memberId, body: question, createdAt: now });
    await tx
      .update(verificationCases)
      .set({ moreAskedAt: now, moreAnsweredAt: null, claimedBy: null, claimedAt: null })
      .where(eq(verificationCases.id, caseId));
    const entryId = await record(tx, verifier, {
      act: "member.verification-asked-more",
      subject: { type: "member", id: row.memberId },
      reason: question,
      details: { caseId },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { caseId };
  });
}
