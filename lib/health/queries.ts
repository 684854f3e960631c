import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countJobs } from "@/lib/jobs/queries";
import { searchState } from "@/lib/search/search-health";

/** A monitor waits no longer, in milliseconds. */
const PATIENCE = 2_000;

/** How the parts are, for a monitor. Public: it tells nothing about anyone and no secrets. */
export async function getHealth() {
  const [database, search, jobs] = await Promise.all([
    inTime(db.execute(sql`SELECT 1`).then(() => true)),
    inTime(searchState()),
    inTime(countJobs()),
  ]);
  const isUp = database === true;
  const found = search ?? "reduced";
  return {
    status: isUp ? (found === "reduced" ? "degraded" : "ok") : "down",
    database: isUp ? "ok" : "down",
    search: found,
    jobs: jobs && { lagSeconds: jobs.lagSeconds, failed: jobs.failed },
  } as const;
}

/** What comes in time; null for what fails or does not come. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    return await Promise.race([work, over]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
