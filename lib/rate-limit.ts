import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sqlClient } from "@/db/client";
import { env } from "./env";
import { TooMany } from "./errors";

/** So many times within a window that begins with the first. */
export type Limit = { name: string; times: number; seconds: number };

/** The driver in the shape the limiter expects of a `pg` client. */
const storeClient = {
  async query({ text, values }: { text: string; values: (string | number | null)[] }) {
    const rows = await sqlClient().unsafe(text, values);
    return { rows, rowCount: rows.count };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiterFor({ name, times, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

/**
 * Counts one use by `key` and throws `TooMany` beyond the limit. A store that does not answer is an
 * error, so that the caller's work does not happen. Keys are hashed: they may be addresses of people.
 */
export async function countAgainst(limit: Limit, key: string): Promise<void> {
  const hashed = createHmac("sha256", env.AUTH_SECRET).update(key).digest("base64url");
  try {
    await limiterFor(limit).consume(hashed);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}
