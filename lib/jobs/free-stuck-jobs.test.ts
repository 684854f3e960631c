import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { setUpDatabase } from "@/lib/testing/database";
import { freeStuckJobs } from "./free-stuck-jobs";
import { enqueue } from "./queue";

setUpDatabase();

const held = async () => {
  const rows = await db.execute<{ key: string }>(
    sql`SELECT key FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY key`,
  );
  return rows.map(({ key }) => key);
};

it("frees what a dead worker held, and leaves what is being worked on", async () => {
  await enqueue(db, "clean-up", {}, { key: "left-behind" });
  await enqueue(db, "check-index", {}, { key: "running" });
  await db.execute(sql`
    UPDATE graphile_worker._private_jobs SET locked_by = 'worker-' || key,
      locked_at = now() - CASE key WHEN 'running' THEN interval '1 minute' ELSE interval '6 minutes' END`);
  await freeStuckJobs();
  expect(await held()).toEqual(["running"]);
  await freeStuckJobs(0);
  expect(await held()).toEqual([]);
});
