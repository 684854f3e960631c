import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { jobInput } from "./contract";

/** Has a job that failed, or waits for its next attempt, run again at once with all its attempts. */
export async function retryJob(viewer: Viewer, input: unknown): Promise<{ jobId: string }> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const { jobId } = parse(jobInput, input);
  return db.transaction(async (tx) => {
    const retried = await tx.execute(sql`
      SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[${jobId}::bigint], run_at => now(), attempts => 0)`);
    if (retried.length === 0) throw new NotFound();
    await record(tx, viewer, { act: "job.retried", subject: { type: "job", id: jobId } });
    return { jobId };
  });
}
