import type postgres from "postgres";

const PATIENCE = 900_000;

/**
 * Waits until the worker has compared the index with the posts, which it does whenever it starts and
 * which would weigh on what is measured meanwhile, and has no job left that is due, those given up
 * aside: what an earlier run had written would come into the index while it is searched.
 */
export async function untilChecked(sql: postgres.Sql, since: Date): Promise<void> {
  console.log("Waiting until the search index has been checked …");
  for (const began = performance.now(); performance.now() - began < PATIENCE; ) {
    const [row] = await sql`
      SELECT FROM search_indexes WHERE checked_at >= ${since}
        AND NOT EXISTS (
          SELECT FROM graphile_worker.jobs
          WHERE run_at <= now() AND (attempts < max_attempts OR locked_at IS NOT NULL))`;
    if (row) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The worker did not check the index.");
}
