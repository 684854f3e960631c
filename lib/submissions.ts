import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema";
import { SentBefore } from "./errors";

const noticed = new AsyncLocalStorage<{ isReplay: boolean }>();

type Claim = { memberId: string; key: string; content: unknown };

/**
 * Claims a submission in the transaction that carries it out. Returns what the first one answered
 * when it was stored already, else null; waits while the same key is being stored elsewhere.
 * @throws SentBefore (422) when the key came with other content before
 */
export async function claimSubmission<Response>(
  tx: Tx,
  { memberId, key, content }: Claim,
  response: Response,
): Promise<Response | null> {
  const requestHash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const claimed = await claiming(tx, { memberId, key, requestHash, response });
  if (claimed.length > 0) return null;
  const [first] = await tx
    .select({ requestHash: submissions.requestHash, response: submissions.response })
    .from(submissions)
    .where(and(eq(submissions.memberId, memberId), eq(submissions.key, key)));
  if (first?.requestHash !== requestHash) {
    throw new SentBefore({
      submissionId: ["This was sent before with other content. Reload the page and send it again."],
    });
  }
  const notice = noticed.getStore();
  if (notice) notice.isReplay = true;
  return first.response as Response;
}

const claiming = builtOnce((on) =>
  on
    .insert(submissions)
    .values({
      memberId: sql.placeholder("memberId"),
      key: sql.placeholder("key"),
      requestHash: sql.placeholder("requestHash"),
      response: sql.placeholder("response"),
    })
    .onConflictDoNothing()
    .returning({ key: submissions.key })
    .prepare("claim_submission"),
);

/** Carries something out, and says whether it only gave the answer of an earlier submission again. */
export async function noticeReplay<Answer>(
  perform: () => Promise<Answer>,
): Promise<{ answer: Answer; isReplay: boolean }> {
  const notice = { isReplay: false };
  const answer = await noticed.run(notice, perform);
  return { answer, ...notice };
}
