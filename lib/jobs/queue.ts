import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";

/** Every job there is and what it carries: ids only. A job reads the current state and may run twice. */
export type Jobs = {
  "index-posts": { postIds: string[] };
  "index-thread": { threadId: string };
  "index-author": { memberId: string };
  "send-mail": { template: string; memberId?: string; email?: string; ids: Record<string, string> };
  "clean-up": Record<string, never>;
  "check-index": Record<string, never>;
};

type Options = {
  /** A job with the same key that has not run yet is replaced instead of added. */
  key?: string;
  maxAttempts?: number;
  /** Lower runs first; the default is 0. */
  priority?: number;
};

/** Adds a job in the writer's own transaction, so that it exists if and only if the change does. */
export async function enqueue<Name extends keyof Jobs>(
  tx: Reader,
  name: Name,
  payload: Jobs[Name],
  { key, maxAttempts = 12, priority = 0 }: Options = {},
): Promise<void> {
  await tx.execute(sql`SELECT graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json,
    max_attempts => ${maxAttempts}, priority => ${priority}, job_key => ${key ?? null})`);
}
