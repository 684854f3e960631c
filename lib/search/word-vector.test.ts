import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { setUpDatabase } from "@/lib/testing/database";

setUpDatabase();

const holds = async (text: string, words: string[]): Promise<boolean> => {
  const query: SQL = sql`to_tsquery('simple', ${words.join(" & ")})`;
  const [row] = await db.execute<{ holds: boolean }>(
    sql`SELECT public.word_vector(${text}) @@ ${query} AS holds`,
  );
  return row?.holds ?? false;
};

it("parts words at every sign", async () => {
  const text = "snake_case, beta-blocker (0.5 mg/kg) <after> naïve@ward.example, Ωmega!";
  for (const word of [
    "snake",
    "case",
    "blocker",
    "0",
    "5",
    "kg",
    "after",
    "naive",
    "ward",
    "ωmega",
  ]) {
    expect(await holds(text, [word]), word).toBe(true);
  }
  expect(await holds(text, ["ase"])).toBe(false);
});

it.each(["a_", "<!--", "0e@", "b@éb1", "/~", "./", "e-é."])(
  "takes a post of nothing but %s in no time",
  async (sign) => {
    const began = performance.now();
    await holds(sign.repeat(60_000 / sign.length), ["a"]);
    expect(performance.now() - began).toBeLessThan(1_000);
  },
);
