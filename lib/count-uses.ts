import { type SQL, sql } from "drizzle-orm";

const WINDOW_SECONDS = 60;

/** How often something was used within its window, this time included, and how long that lasts. */
export type Counted = { points: number; ms_left: number };

/**
 * Parts of a WITH that count a use of each key, over all processes and by the database's clock: the
 * last, `counted`, says so. The statement does not wait for the disk, since what a crash forgets of a
 * minute's count does no harm; never within a transaction, whose other writes would not wait either.
 * @param keys a query with the keys as its one column
 */
export const countingUses = (keys: SQL): SQL => sql`
  quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
  clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms FROM quick),
  counted AS (
    INSERT INTO rate_limits AS r (key, points, expire)
    SELECT 'api:' || used.key, 1, ms + ${WINDOW_SECONDS * 1000}::int FROM clock, (${keys}) used (key)
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN 1 ELSE r.points + 1 END,
      expire = CASE WHEN r.expire <= (SELECT ms FROM clock) THEN excluded.expire ELSE r.expire END
    RETURNING points, (expire - (SELECT ms FROM clock))::int AS ms_left)`;
