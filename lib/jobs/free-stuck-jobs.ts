import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** No job works this long, so one that is held longer was left behind by a process that died. */
const LONGEST_JOB_MINUTES = 5;

/**
 * Lets other workers take up jobs whose worker was killed outright; by itself the queue waits four
 * hours. A job that was only slow runs twice, which every job allows.
 * @param olderThanMinutes 0 where it is certain that no worker runs
 */
export async function freeStuckJobs(olderThanMinutes = LONGEST_JOB_MINUTES): Promise<void> {
  await db.execute(sql`
    SELECT FROM graphile_worker.force_unlock_workers(ARRAY(
      SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
      WHERE locked_at < now() - make_interval(mins => ${olderThanMinutes})))`);
}
