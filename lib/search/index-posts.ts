import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { writeCurrentState } from "./index-writer";
import { writeClient } from "./meilisearch-client";

const BATCH = 500;

/**
 * Brings posts in the index to their current state, and takes along those of other waiting jobs: under
 * load one request serves hundreds, and after a pause the first that succeeds clears the rest. Those
 * jobs existed before the state was read, so they have nothing left to do.
 */
export async function indexPosts({ postIds }: Jobs["index-posts"]): Promise<void> {
  const waiting = writeClient() === undefined ? [] : await listWaiting();
  const ids = [...new Set([...postIds, ...waiting.flatMap((job) => job.post_ids)])];
  for (let done = 0; done < ids.length; done += BATCH) {
    await writeCurrentState(ids.slice(done, done + BATCH));
  }
  if (waiting.length === 0) return;
  const jobIds = sql`ARRAY[${sql.join(
    waiting.map(({ id }) => sql`${id}::bigint`),
    sql`, `,
  )}]`;
  await db.execute(sql`SELECT FROM graphile_worker.complete_jobs(${jobIds})`);
}

/** Jobs of the same kind that no worker has taken, due or waiting for another attempt. */
async function listWaiting() {
  return db.execute<{ id: string; post_ids: string[] }>(sql`
    SELECT j.id::text, j.payload->'postIds' AS post_ids
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'index-posts' AND j.is_available
      AND json_typeof(j.payload->'postIds') = 'array' AND json_array_length(j.payload->'postIds') > 0
    ORDER BY j.id LIMIT ${BATCH}`);
}
