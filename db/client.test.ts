import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { setUpDatabase } from "@/lib/testing/database";
import { db, inTransaction, type Reader, reads } from "./client";

setUpDatabase();

describe("text that PostgreSQL cannot hold", () => {
  it.each([
    ["a zero character", "a\0b"],
    ["half a surrogate pair", "a\uD800b"],
  ])("keeps everything but %s", async (_, sent) => {
    const [row] = await db.execute(sql`SELECT ${sent}::text AS text, ${sent}::varchar AS short`);
    expect(row).toEqual({ text: "a\uFFFDb", short: "a\uFFFDb" });
  });

  it("does the same inside a list", async () => {
    const [row] = await db.execute(sql`SELECT ${sql.param(["a\0", "b"])}::text[] AS list`);
    expect(row).toEqual({ list: ["a\uFFFD", "b"] });
  });

  it("leaves every other character as it is", async () => {
    const sent = "Ω 👩🏽‍⚕️ \u202Eabc\u200B\t\n";
    const [row] = await db.execute(sql`SELECT ${sent}::text AS text`);
    expect(row).toEqual({ text: sent });
  });
});

describe("short reads", () => {
  const pidOf = async (reader: Reader) => {
    const [row] = await reader.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
    return row?.pid;
  };
  const pidsOf = async (reader: Reader) =>
    new Set(await Promise.all(Array.from({ length: 4 }, () => pidOf(reader))));

  it("share one connection, and others do not wait for them", async () => {
    expect((await pidsOf(reads)).size).toBe(1);
    expect((await pidsOf(db)).size).toBeGreaterThan(1);
    expect(await pidOf(db)).not.toBe(await pidOf(reads));
  });

  it("go on where one fails, and on a new connection where theirs is lost", async () => {
    const [failed, fine] = await Promise.allSettled([
      reads.execute(sql`SELECT 1 / 0`),
      reads.execute(sql`SELECT 1 AS one`),
    ]);
    expect(failed.status).toBe("rejected");
    expect(fine).toMatchObject({ status: "fulfilled", value: [{ one: 1 }] });
    const before = await pidOf(reads);
    await db.execute(sql`SELECT pg_terminate_backend(${before})`);
    await vi.waitFor(async () => expect(await pidOf(reads)).not.toBe(before));
  });

  it("see what the transaction around them has written", async () => {
    await inTransaction(async (tx) => {
      expect(await pidOf(reads)).toBe(await pidOf(tx));
    });
  });

  it("are planned once", async () => {
    for (const reader of [db, reads]) {
      const rows = await reader.execute(sql`SHOW plan_cache_mode`);
      expect(rows).toEqual([{ plan_cache_mode: "force_generic_plan" }]);
    }
  });
});
