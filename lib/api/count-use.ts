import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { TooMany } from "@/lib/errors";

export type Allowance = { limit: number; remaining: number; seconds: number };

const WINDOW_SECONDS = 60;
/** Remembered at most; beyond that the database counts on, which costs time and lets nothing through. */
const REMEMBERED_MAX = 10_000;

/** Keys whose window is used up, and when it ends by this process' own steady clock. */
const usedUp = new Map<string, number>();

/**
 * Counts one use against so many a minute, over all processes, in one statement by the database's
 * clock. It waits for no disk: what a crash forgets of a minute's count does no harm.
 * @throws TooMany beyond the limit; this process then refuses without asking until the window ends
 */
export async function countUse(key: string, limit: number): Promise<Allowance> {
  refuseUsedUp(key);
  const [row] = await db.execute<{ points: number; ms_left: number }>(sql`
    WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
    clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms FROM quick)
    INSERT INTO rate_limits AS r (key, points, expire)
    SELECT ${`api:${key}`}, 1, ms + ${WINDOW_SECONDS * 1000}::int FROM clock
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN excluded.expire ELSE r.expire END
    RETURNING points, (expire - (SELECT ms FROM clock))::int AS ms_left`);
  const { points = 1, ms_left = 0 } = row ?? {};
  const seconds = Math.max(1, Math.ceil(ms_left / 1000));
  if (points > limit) {
    if (usedUp.size >= REMEMBERED_MAX) usedUp.clear();
    usedUp.set(key, performance.now() + ms_left);
    throw new TooMany(seconds);
  }
  return { limit, remaining: limit - points, seconds };
}

function refuseUsedUp(key: string): void {
  const endsAt = usedUp.get(key);
  if (endsAt === undefined) return;
  const left = endsAt - performance.now();
  if (left > 0) throw new TooMany(Math.ceil(left / 1000));
  usedUp.delete(key);
}
