import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { verificationCases, verificationMessages } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { clockOf } from "../clock";
import { answerMoreInput } from "../contract";
import { settleCase } from "../evidence/settle-case";
import { lockOwnCase } from "./lock-case";

/** Answers what a verifier asked about the member's case, which then waits for a verifier again. */
export async function answerMore(viewer: Viewer, input: unknown): Promise<{ caseId: string }> {
  const { caseId, answer } = parse(answerMoreInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, open } = await lockOwnCase(tx, viewer);
    if (open?.id !== caseId) throw new NotFound();
    if (open.moreAskedAt === null || open.moreAnsweredAt !== null) {
      throw new Denied("Nothing is asked at present. You hear from us when something is.");
    }
    const now = await clockOf(tx);
    await tx
      .insert(verificationMessages)
      .values({ caseId, authorId: member.memberId, body: answer, createdAt: now });
    await tx
      .update(verificationCases)
      .set({ moreAnsweredAt: now })
      .where(eq(verificationCases.id, caseId));
    await record(tx, member, {
      act: "verification.answered",
      subject: { type: "verification-case", id: caseId },
    });
    await settleCase(tx, open, now);
    return { caseId };
  });
}
