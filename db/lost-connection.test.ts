import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { env } from "@/lib/env";
import { setUpDatabase } from "@/lib/testing/database";
import { db, inTransaction, type Tx } from "./client";

setUpDatabase();

const pidOf = async (tx: Tx) =>
  Number((await tx.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`))[0]?.pid);
const end = (pid: number) => db.execute(sql`SELECT pg_terminate_backend(${pid}::int)`);

const ends: Record<string, (tx: Tx) => Promise<unknown>> = {
  "ends itself": (tx) => tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`),
  "is ended while it works": async (tx) => {
    const pid = await pidOf(tx);
    const work = tx.execute(sql`SELECT pg_sleep(30)`);
    await end(pid);
    return work;
  },
  "is ended between two statements": async (tx) => {
    await end(await pidOf(tx));
    await expect
      .poll(() =>
        tx.execute(sql`SELECT 1`).then(
          () => "lives",
          () => "gone",
        ),
      )
      .toBe("gone");
    return tx.execute(sql`SELECT 1`);
  },
};

const asked = () =>
  Promise.allSettled(
    Array.from({ length: env.DATABASE_POOL * 2 }, () => db.execute(sql`SELECT 1 AS one`)),
  );

it.each(Object.entries(ends))("rejects a transaction whose connection %s", async (_, how) => {
  await expect(db.transaction(how)).rejects.toThrow();
  expect(new Set((await asked()).map(({ status }) => status))).toEqual(new Set(["fulfilled"]));
});

it("joins what opens transactions of its own into the one that surrounds it", async () => {
  const pids = await inTransaction(async (tx) => [
    await pidOf(tx),
    await db.transaction(pidOf),
    Number((await db.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`))[0]?.pid),
  ]);
  expect(new Set(pids).size).toBe(1);
});
