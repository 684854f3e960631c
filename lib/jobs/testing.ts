import { sql } from "drizzle-orm";
import { runOnce } from "graphile-worker";
import { db } from "@/db/client";
import { env } from "@/lib/env";
import { tasks } from "./tasks";
import { workerLogger } from "./worker-logger";

/**
 * Runs every waiting job to its end, one after the other, as a worker would. Jobs that wait for another
 * attempt are due at once. Throws what the jobs failed with, unless they are expected to fail.
 */
export async function runJobs({ mayFail = false } = {}): Promise<void> {
  await db.execute(
    sql`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now()`,
  );
  await runOnce({
    connectionString: env.DATABASE_URL,
    noHandleSignals: true,
    taskList: tasks,
    logger: workerLogger,
  });
  const failed = await db.execute<{ task: string; code: string }>(sql`
    SELECT task_identifier AS task, last_error AS code FROM graphile_worker.jobs WHERE last_error IS NOT NULL`);
  if (failed.length > 0 && !mayFail) throw new Error(`Jobs failed: ${JSON.stringify([...failed])}`);
}
