import postgres from "postgres";
import { expect, inject, it } from "vitest";
import { closeDatabase } from "@/db/client";
import { setUpDatabase } from "@/lib/testing/database";
import { GET } from "./route";

setUpDatabase();

it("says how the parts are, and nothing else", async () => {
  const answer = await GET();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    database: "ok",
    search: "ok",
    jobs: { lagSeconds: 0, failed: 0 },
  });
});

it("answers 503 in time when the database is gone", async () => {
  const url = new URL(inject("templateUrl"));
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  url.pathname = "/postgres";
  const sql = postgres(url.href, { max: 1 });
  await closeDatabase();
  await sql.unsafe(`alter database ${name} rename to ${name}_away`);
  const started = performance.now();
  const answer = await GET();
  const body = await answer.json();
  await sql.unsafe(`alter database ${name}_away rename to ${name}`);
  await sql.end();
  expect(answer.status).toBe(503);
  expect(body).toMatchObject({ status: "down", database: "down", jobs: null });
  expect(performance.now() - started).toBeLessThan(3_000);
});
