import { sql } from "drizzle-orm";
import { vi } from "vitest";
import { db } from "@/db/client";

type HeldBack = {
  /** Resolves once as many statements as said wait, each for another transaction. */
  untilWaiting: (count: number) => Promise<void>;
};

/**
 * Runs `meanwhile` while nothing can be recorded or enqueued: whatever does so stops there, inside its
 * transaction, with all its other locks in hand. Afterwards all of it goes on.
 */
export async function holdBack(meanwhile: (held: HeldBack) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`LOCK TABLE audit_log, graphile_worker._private_jobs IN SHARE ROW EXCLUSIVE MODE`,
    );
    const untilWaiting = (count: number) =>
      vi.waitUntil(async () => (await waiting()) >= count, { timeout: 3_000, interval: 10 });
    await meanwhile({ untilWaiting: async (count) => void (await untilWaiting(count)) });
  });
}

/** Pairs of a waiting connection and the one it waits for, except what this test holds back itself. */
async function waiting(): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`);
  return row?.count ?? 0;
}
