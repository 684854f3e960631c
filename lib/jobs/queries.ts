import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { NotFound } from "@/lib/errors";
import { ID_PATTERN } from "@/lib/ids";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { JOBS_SHOWN, type JobCounts, type JobView } from "./contract";

/** How much work there is and how late the oldest of it is. Public: it tells nothing about anyone. */
export async function countJobs(reader: Reader = db): Promise<JobCounts> {
  const [row] = await reader.execute<{
    waiting: number;
    running: number;
    failed: number;
    lag: number;
  }>(sql`
    SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting,
      count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
      coalesce(extract(epoch FROM now() - min(run_at) FILTER (
        WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())), 0)::float8 AS lag
    FROM graphile_worker.jobs`);
  const { waiting = 0, running = 0, failed = 0, lag = 0 } = row ?? {};
  return { waiting, running, failed, lagSeconds: Math.round(lag) };
}

type Row = {
  id: string;
  task: string;
  payload: unknown;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
  run_at: string;
  created_at: string;
  is_running: boolean;
};

/** Jobs that run, wait or have failed; the failed ones first. For admins; nobody else learns that there are any. */
export async function listJobs(viewer: Viewer): Promise<JobView[]> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const rows = await db.execute<Row>(sql`
    SELECT j.id::text, t.identifier AS task, j.payload, j.attempts, j.max_attempts, j.last_error,
      j.run_at, j.created_at, j.locked_at IS NOT NULL AS is_running
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    ORDER BY (j.last_error IS NOT NULL) DESC, (j.attempts >= j.max_attempts) DESC, j.run_at, j.id
    LIMIT ${JOBS_SHOWN}`);
  return rows.map(toView);
}

const CODE = /^[\w.:-]{1,60}$/;

function toView(row: Row): JobView {
  const state = stateOf(row);
  const hasNext = state === "waiting" || state === "retrying";
  return {
    id: row.id,
    task: row.task,
    state,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    code: row.last_error && (CODE.test(row.last_error) ? row.last_error : "unknown"),
    nextAt: hasNext ? new Date(row.run_at).toISOString() : null,
    createdAt: new Date(row.created_at).toISOString(),
    about: idsIn(row.payload).slice(0, 3),
  };
}

function stateOf(row: Row): JobView["state"] {
  if (row.is_running) return "running";
  if (row.attempts >= row.max_attempts) return "failed";
  return row.last_error === null ? "waiting" : "retrying";
}

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return ID_PATTERN.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
