import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { enqueue, type Jobs } from "./queue";

/** Its jobs are done one at a time, so that each takes along what has come meanwhile. */
export const INDEX_QUEUE = "search-index";

/**
 * Adds the job that brings posts to the search index, and wakes nobody for it: a worker finds it when
 * it looks again, within a second. Of transactions that wake somebody PostgreSQL commits one at a time,
 * each with a wait of its own for the disk; those that do not share one.
 */
export async function enqueueIndexing(tx: Reader, postIds: string[]): Promise<void> {
  const payload = { postIds } satisfies Jobs["index-posts"];
  // Sent at once, and not only when somebody waits for it: what is sent after it comes after it.
  const adding = tx
    .execute(sql`
    INSERT INTO graphile_worker._private_jobs (task_id, job_queue_id, payload, max_attempts)
    SELECT t.id, q.id, ${JSON.stringify(payload)}::json, 12
    FROM graphile_worker._private_tasks t, graphile_worker._private_job_queues q
    WHERE t.identifier = 'index-posts' AND q.queue_name = ${INDEX_QUEUE} RETURNING id`)
    .execute();
  const [added] = await adding;
  // The first one of all makes the queue known.
  if (!added) await enqueue(tx, "index-posts", payload, { queue: INDEX_QUEUE });
}
