import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { rateLimits } from "@/db/schema";
import { env } from "@/lib/env";
import { setUpDatabase } from "@/lib/testing/database";
import { countUse } from "./count-use";
import { ask, tokenOf } from "./testing";

setUpDatabase();

/** The module as another process has it: sharing nothing but the database. */
async function otherProcess() {
  vi.resetModules();
  return await import("./count-use");
}

it("lets exactly so many through, however many processes count", async () => {
  const other = await otherProcess();
  expect(other.countUse).not.toBe(countUse);
  const uses = Array.from({ length: 60 }, (_, index) =>
    (index % 2 ? countUse : other.countUse)("token:1:getMe", 25),
  );
  const ended = await Promise.allSettled(uses);
  const through = ended.flatMap((one) => (one.status === "fulfilled" ? [one.value.remaining] : []));
  expect(through.toSorted((a, b) => b - a)).toEqual(Array.from({ length: 25 }, (_, i) => 24 - i));
  for (const one of ended) {
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "too-many" });
  }
});

it("does not ask the database about what is used up, until the window has ended", async () => {
  await countUse("token:2:getMe", 1);
  await expect(countUse("token:2:getMe", 1)).rejects.toMatchObject({ status: 429 });
  await db.delete(rateLimits);
  await expect(countUse("token:2:getMe", 1)).rejects.toMatchObject({ status: 429 });
  const other = await otherProcess();
  await expect(other.countUse("token:2:getMe", 1)).resolves.toMatchObject({ remaining: 0 });
});

it("begins anew when the window has ended, by the database's clock", async () => {
  await countUse("token:3:getMe", 5);
  await countUse("token:3:getMe", 5);
  await db.update(rateLimits).set({ expire: sql`expire - 60000` });
  expect(await countUse("token:3:getMe", 5)).toEqual({ limit: 5, remaining: 4, seconds: 60 });
});

it("counts each token and kind of request apart, and says when to come back", async () => {
  const member = await makeMember();
  const [one, two] = [await tokenOf(member), await tokenOf(member)];
  const first = await ask("GET", "/me", { token: one });
  expect(first.headers.get("ratelimit")).toBe(`"getMe";r=${env.API_READS - 1};t=60`);
  await db.update(rateLimits).set({ points: env.API_READS }).where(sql`key LIKE '%:getMe'`);
  for (const path of ["/me", "/me?x", "/m%65"]) {
    const refused = await ask("GET", path, { token: one });
    expect(refused, path).toMatchObject({ status: 429, json: { code: "too-many" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit")).toMatch(/^"getMe";r=0;t=\d+$/);
  }
  expect((await ask("GET", "/groups", { token: one })).status).toBe(200);
  expect((await ask("GET", "/me", { token: two })).status).toBe(200);
});

it("counts what a token may do alone, and says first that it may not do the rest", async () => {
  const token = await tokenOf(await makeMember(), "read");
  const refused = await ask("POST", "/groups", { token, body: {} });
  expect(refused).toMatchObject({ status: 403, json: { code: "scope-missing" } });
  const counted = await db.select().from(rateLimits).where(sql`key LIKE '%:startGroup'`);
  expect(counted).toEqual([]);
});
