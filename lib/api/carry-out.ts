import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, type Tx } from "@/db/client";
import { submissions } from "@/db/schema";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { SentBefore, SignInRequired } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { claimSubmission, noticeReplay } from "@/lib/submissions";
import type { Operation, Prepared } from "./operation";
import { ApiRefusal } from "./refusals";

const KEY_FORM = /^[\x21-\x7e]{8,128}$/;

/** Carries out a write once for each `Idempotency-Key`; sent again, it gives the first answer, if that may still be seen. */
export async function carryOut(
  operation: Operation,
  { content, perform }: Prepared,
  viewer: MemberViewer,
  header: string | null,
): Promise<{ answer: unknown; isReplay: boolean }> {
  const key = submissionIdOf(header);
  try {
    return await noticeReplay(() =>
      operation.claimedBy === "use-case"
        ? perform(viewer, key)
        : once(operation, { memberId: viewer.memberId, key, content }, () => perform(viewer, key)),
    );
  } catch (error) {
    if (error instanceof SentBefore) throw keyReused();
    throw error;
  }
}

/**
 * Claim, write and answer are one transaction: none of them stays without the others. The answer is
 * kept as text, since `jsonb` would give its fields in another order.
 */
function once(
  operation: Operation,
  claim: { memberId: string; key: string; content: unknown },
  perform: () => Promise<unknown>,
): Promise<unknown> {
  return inTransaction(async (tx) => {
    const first = await claimSubmission(tx, claim, { answer: "null" });
    if (first) return again(tx, operation, claim.memberId, JSON.parse(first.answer));
    const answer = await perform();
    await tx
      .update(submissions)
      .set({ response: { answer: JSON.stringify(answer) } })
      .where(and(eq(submissions.memberId, claim.memberId), eq(submissions.key, claim.key)));
    return answer;
  });
}

/** An answer of then, given now only to who may still see what it is about. */
async function again(tx: Tx, { again }: Operation, memberId: string, answer: unknown) {
  const viewer = await loadViewerByMember(memberId, tx);
  if (viewer.kind === "guest") throw new SignInRequired();
  await again?.(viewer, answer);
  return answer;
}

/** The key as submissions store it: of one length, and apart from those of forms. */
function submissionIdOf(header: string | null): string {
  if (header === null || !KEY_FORM.test(header)) {
    throw new ApiRefusal(
      "idempotency-key-required",
      "Send an Idempotency-Key of 8 to 128 visible ASCII characters, a new one for each thing you write. Sent again with the same key, it is done once.",
    );
  }
  return `api:${createHash("sha256").update(header).digest("base64url")}`;
}

const keyReused = () =>
  new ApiRefusal(
    "idempotency-key-reused",
    "This Idempotency-Key came before with something else. Send a new one with each thing you write.",
  );
