import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { specialties } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "./database";

setUpDatabase();

const countJobs = async () => {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int from graphile_worker.jobs`,
  );
  return row?.count;
};

describe("a test file's database", () => {
  it("has the reference data and the job queue", async () => {
    expect((await db.select().from(specialties)).length).toBeGreaterThan(100);
    await db.execute(sql`select graphile_worker.add_job('clean-up', '{}'::json)`);
    expect(await countJobs()).toBe(1);
  });

  it("forgets what tests wrote, and only that", async () => {
    await resetDatabase();
    expect(await countJobs()).toBe(0);
    expect((await db.select().from(specialties)).length).toBeGreaterThan(100);
  });

  it("runs in an odd time zone", () => {
    expect(new Date(0).getHours()).toBe(5);
    expect(new Date(0).getMinutes()).toBe(30);
  });
});
