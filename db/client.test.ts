import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { setUpDatabase } from "@/lib/testing/database";
import { db } from "./client";

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
