import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countJobs } from "@/lib/jobs/queries";
import { searchState } from "@/lib/search/search-health";

export const dynamic = "force-dynamic";

const PATIENCE = 2_000;

/** How the parts are, for a monitor: 200 while the database answers, 503 when it does not. Public, and tells no secrets. */
export async function GET(): Promise<Response> {
  const [database, search, jobs] = await Promise.all([
    inTime(db.execute(sql`SELECT 1`).then(() => true)),
    inTime(searchState()),
    inTime(countJobs()),
  ]);
  const isUp = database === true;
  const body = {
    status: isUp ? (search === "reduced" || search === null ? "degraded" : "ok") : "down",
    database: isUp ? "ok" : "down",
    search: search ?? "reduced",
    jobs: jobs && { lagSeconds: jobs.lagSeconds, failed: jobs.failed },
  };
  return Response.json(body, {
    status: isUp ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

/** What comes within the time a monitor waits; null for what fails or does not come. */
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
