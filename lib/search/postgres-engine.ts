import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { errorCode } from "@/lib/error-code";
import { log } from "@/lib/log";
import type { EngineQuery, SearchEngine } from "./engine";
import { wordsOf } from "./fold";
import {
  alikeMatches,
  beginningOfLatest,
  everything,
  exactMatches,
  latestMatches,
} from "./postgres-matches";

const WORDS_LOOKED_AT = 10;
/** Milliseconds for looking through everything; the latest posts have answered by then. */
const PATIENCE = 1_500;
/** What PostgreSQL says of a statement that took longer than it may. */
const TOO_LONG = "57014";

/**
 * Looks through the latest posts first, which is enough for words that are often written. Words that are
 * not are few, so that looking for them everywhere ends soon; where it does not, the latest stand.
 */
export const postgresEngine: SearchEngine = {
  name: "postgres",
  async search(query) {
    if (query.groupIds.length === 0) return [];
    const words = [...new Set(wordsOf(query.words))].slice(0, WORDS_LOOKED_AT);
    if (words.length === 0 && query.words.trim() !== "") return [];
    const ids =
      words.length === 0 ? await find(query, everything(query)) : await match(query, words);
    return ids.map((postId) => ({ postId, terms: words }));
  },
  /** The tables are the index. */
  refresh: async () => {},
};

async function match(query: EngineQuery, words: string[]): Promise<string[]> {
  let latest: string[] = [];
  try {
    const [row] = await db.execute<{ at: string }>(beginningOfLatest(query));
    const beginning = row?.at ?? "-infinity";
    latest = await find(query, latestMatches(query, words, beginning));
    if (latest.length >= query.limit) return latest;
    const exact = await find(query, exactMatches(query, words));
    if (exact.length > 0 || query.offset > 0) return exact;
    return await find(query, alikeMatches(query, words, beginning));
  } catch (error) {
    if (errorCode(error) !== TOO_LONG) throw error;
    log.warn("search.cut-short", { found: latest.length });
    return latest;
  }
}

/** @param found a statement that yields `id`, `thread_id`, `created_at` and `score` */
async function find(query: EngineQuery, found: SQL): Promise<string[]> {
  const best = query.perThread
    ? sql`SELECT DISTINCT ON (thread_id) * FROM found ORDER BY thread_id, score DESC, created_at DESC, id`
    : sql`SELECT DISTINCT ON (id) * FROM found ORDER BY id, score DESC`;
  const isByTime = query.sort === "newest" || query.words.trim() === "";
  const order = isByTime ? sql`created_at DESC` : sql`score DESC, created_at DESC`;
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`SELECT set_config('statement_timeout', ${String(PATIENCE)}, true), set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '32MB', true)`,
    );
    const rows = await tx.execute<{ id: string }>(sql`
      WITH found AS (${found}), best AS (${best})
      SELECT id FROM best ORDER BY ${order}, id LIMIT ${query.limit} OFFSET ${query.offset}`);
    return rows.map(({ id }) => id);
  });
}
