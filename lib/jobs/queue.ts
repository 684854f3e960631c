import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";

/** What `send-mail` can send, and the rows it reads to write it. Secrets are derived from them, never carried. */
export type Mail =
  | { template: "sign-in"; ids: { messageId: string } }
  /** The code that proves an address at work. */
  | { template: "institution-code"; ids: { codeId: string } }
  /** That a colleague asks to be vouched for. */
  | { template: "vouch-asked"; ids: { requestId: string } }
  | { template: "join-approved" | "join-refused"; ids: { requestId: string } }
  | { template: "invitation"; ids: { invitationId: string } }
  /** A decision about a member, told from its entry in the audit log. */
  | { template: "decision"; ids: { entryId: string } }
  /** That a verification ends soon, or has ended. */
  | { template: "verification-ends"; ids: { decisionId: string; kind: string } }
  /** That a document was destroyed by the clock while the request it was sent for waits. */
  | { template: "document-ran-out"; ids: { caseId: string } }
  | { template: "post-removed"; ids: { postId: string } }
  | { template: "token-made"; ids: { tokenId: string } }
  | { template: "removed-from-group" | "role-changed"; ids: { groupId: string; memberId: string } };

/** Every job there is and what it carries: ids only. A job reads the current state and may run twice. */
export type Jobs = {
  /** Posts that were written, edited, moved, deleted or restored. */
  "index-posts": { postIds: string[] };
  /** Every post of a thread: its title, group or existence changed. */
  "index-thread": { threadId: string };
  /** Every post of a member: their name changed. */
  "index-author": { memberId: string };
  "send-mail": Mail;
  "clean-up": Record<string, never>;
  /** A document whose key is gone. */
  "delete-document-file": { documentId: string };
  "destroy-due-documents": Record<string, never>;
  /** Documents under an earlier key. */
  "rewrap-documents": Record<string, never>;
  /** Asks the registry about a case that was sent. */
  "check-registry": { caseId: string };
  /** Weighs what a member's organisation says of their work. */
  "record-sign-on": { memberId: string };
  /** Tells members whose verification ends soon, or has ended. */
  "remind-of-ends": Record<string, never>;
  "free-stuck-jobs": Record<string, never>;
  "check-index": Record<string, never>;
};

export type JobName = keyof Jobs;

type Options = {
  /** A job with the same key that has not run yet is replaced instead of added. */
  key?: string;
  /** Jobs of a queue are done one at a time. */
  queue?: string;
  maxAttempts?: number;
  /** Lower runs first; the default is 0. */
  priority?: number;
};

/** Adds a job in the writer's own transaction, so that it exists if and only if the change does. */
export async function enqueue<Name extends JobName>(
  tx: Reader,
  name: Name,
  payload: Jobs[Name],
  { key, queue, maxAttempts = 12, priority = 0 }: Options = {},
): Promise<void> {
  await tx.execute(sql`SELECT FROM graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json,
    max_attempts => ${maxAttempts}, priority => ${priority}, job_key => ${key ?? null},
    queue_name => ${queue ?? null})`);
}
