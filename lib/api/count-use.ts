import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Counted, countingUses } from "@/lib/count-uses";
import { TooMany } from "@/lib/errors";

export type Allowance = { limit: number; remaining: number; seconds: number };

/** Remembered at most; beyond that the database counts on, which costs time and lets nothing through. */
const REMEMBERED_MAX = 10_000;

/** Keys whose window is used up, and when it ends by this process' own steady clock. */
const usedUp = new Map<string, number>();

/**
 * Counts one use against so many a minute, over all processes.
 * @throws TooMany beyond the limit; this process then refuses without asking until the window ends
 */
export async function countUse(key: string, limit: number): Promise<Allowance> {
  if (isUsedUp(key)) return allowanceOf(key, limit, null);
  const rows = await db.execute<Counted>(
    sql`WITH ${countingUses(sql`SELECT ${key}::text`)} SELECT points, ms_left FROM counted`,
  );
  return allowanceOf(key, limit, rows[0] ?? null);
}

/** Whether this process knows already that the key's window is used up. */
export function isUsedUp(key: string): boolean {
  if (msLeft(key) > 0) return true;
  usedUp.delete(key);
  return false;
}

/**
 * What a use leaves, once it is counted.
 * @param counted null for a use that was not, because the window is used up
 */
export function allowanceOf(key: string, limit: number, counted: Counted | null): Allowance {
  if (counted === null) throw new TooMany(secondsOf(msLeft(key)));
  const { points, ms_left } = counted;
  if (points <= limit) return { limit, remaining: limit - points, seconds: secondsOf(ms_left) };
  if (usedUp.size >= REMEMBERED_MAX) usedUp.clear();
  usedUp.set(key, performance.now() + ms_left);
  throw new TooMany(secondsOf(ms_left));
}

const msLeft = (key: string) => (usedUp.get(key) ?? 0) - performance.now();
const secondsOf = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
