import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { setUpDatabase } from "@/lib/testing/database";
import { db } from "./client";

setUpDatabase();

it("prints a failed query without what people wrote", async () => {
  const failure: unknown = await db
    .execute(sql`SELECT ${"Mrs Smith of 4 Mill Lane"}::int`)
    .catch((error: unknown) => error);
  const printed = `${inspect(failure)} ${inspect({ failure })}`;
  expect(printed).toContain("code 22P02");
  expect(printed).toContain("quiet-errors.test");
  expect(printed).not.toContain("Mill Lane");
});
