import { readFileSync } from "node:fs";
import type postgres from "postgres";
import { medianOf, once } from "../load/measure-load";
import type { Load, ReplyFigures } from "../report/figures";
import { replyTarget, type Writers } from "./writers";

/** How many reply at once, and whether into one thread. */
export const REPLY_LOADS = {
  "one at a time": { connections: 1, isOneThread: false },
  "8 at once": { connections: 8, isOneThread: false },
  "64 into one thread": { connections: 64, isOneThread: true },
} as const;

type Forum = {
  sql: postgres.Sql;
  origin: string;
  pid: number;
  writers: Writers;
  /** What the database's server prints. */
  log: string;
};

/** Replies as fast as they are taken, then looks whether the database has each of them and counted right. */
export async function measureReplies(
  { sql, origin, pid, writers, log }: Forum,
  { connections, isOneThread }: { connections: number; isOneThread: boolean },
  { seconds, runs }: { seconds: number; runs: number },
): Promise<ReplyFigures> {
  const parents = isOneThread ? [writers.oneParent] : writers.parents;
  const target = replyTarget(origin, writers, parents);
  const before = await countPosts(sql, parents);
  const deadlocks = deadlocksIn(log);
  const loads: Load[] = [];
  for (let run = 0; run < runs; run++) {
    loads.push(await once({ target, pid }, { connections, seconds }));
  }
  const after = await countPosts(sql, parents);
  return {
    load: medianOf(loads),
    deadlocks: deadlocksIn(log) - deadlocks,
    stored: after.posts - before.posts,
    wrongCounts: after.wrong,
  };
}

const deadlocksIn = (log: string) =>
  readFileSync(log, "utf8").split("deadlock detected").length - 1;

/** The posts of these threads, and in how many of them the counter says otherwise. */
async function countPosts(sql: postgres.Sql, parents: string[]) {
  const [row] = await sql<{ posts: number; wrong: number }[]>`
    SELECT sum(held)::int AS posts, count(*) FILTER (WHERE held <> post_count)::int AS wrong
    FROM (SELECT t.post_count, (SELECT count(*) FROM posts p WHERE p.thread_id = t.id) AS held
      FROM threads t WHERE t.id IN (SELECT thread_id FROM posts WHERE id = ANY(${parents}))) counted`;
  if (row === undefined) throw new Error("There is nothing to reply to.");
  return row;
}

/** Whether the API takes replies at all. */
export async function takesReplies(origin: string, writers: Writers): Promise<boolean> {
  const request = replyTarget(origin, writers, [writers.oneParent]).request?.();
  const answer = await fetch(`${origin}${request?.path}`, {
    method: "POST",
    headers: request?.headers ?? {},
    body: request?.body ?? "",
  });
  return answer.status === 201;
}
