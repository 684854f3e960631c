import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { EngineQuery, SearchEngine } from "./engine";
import { wordsOf } from "./fold";

const WORDS_LOOKED_AT = 10;
/** Candidates that are ranked; of more matches the newest count, so that common words stay quick. */
const RANKED = 400;
const LEAST_TYPO_LENGTH = 5;

export const postgresEngine: SearchEngine = {
  name: "postgres",
  async search(query) {
    if (query.groupIds.length === 0) return [];
    const words = [...new Set(wordsOf(query.words))].slice(0, WORDS_LOOKED_AT);
    const isWordless = words.length === 0;
    if (isWordless && query.words.trim() !== "") return [];
    const found = isWordless ? everything(query) : matching(words, query);
    const best = query.perThread
      ? sql`SELECT DISTINCT ON (thread_id) * FROM found ORDER BY thread_id, score DESC, created_at DESC, id`
      : sql`SELECT DISTINCT ON (id) * FROM found ORDER BY id, score DESC`;
    const order =
      query.sort === "newest" || isWordless
        ? sql`created_at DESC`
        : sql`score DESC, created_at DESC`;
    const rows = await db.execute<{ id: string }>(sql`
      WITH ${found}, best AS (${best})
      SELECT id FROM best ORDER BY ${order}, id LIMIT ${query.limit} OFFSET ${query.offset}`);
    return rows.map(({ id }) => ({ postId: id, terms: words }));
  },
  /** The tables are the index. */
  refresh: async () => {},
};

const bodyVector = sql`to_tsvector('simple', public.fold_text(p.body_text))`;
const titleVector = sql`to_tsvector('simple', public.fold_text(t.title))`;
const columns = sql`p.id, p.thread_id, p.created_at`;
const source = sql`posts p JOIN threads t ON t.id = p.thread_id`;

function scope({ groupIds, authorId, from, to }: EngineQuery): SQL {
  const conditions = [
    sql`p.group_id IN ${groupIds} AND p.deleted_at IS NULL AND t.deleted_at IS NULL`,
    authorId && sql`p.author_id = ${authorId}`,
    from && sql`p.created_at >= ${from.toISOString()}::timestamptz`,
    to && sql`p.created_at < ${to.toISOString()}::timestamptz`,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined && condition !== ""),
    sql` AND `,
  );
}

const newest = sql.raw(`ORDER BY p.created_at DESC LIMIT ${RANKED}`);

const everything = (query: EngineQuery) =>
  sql`found AS (SELECT ${columns}, 0 AS score FROM ${source} WHERE ${scope(query)} ${newest})`;

/** Posts with all the words; where there is none, posts with words that look alike. */
function matching(words: string[], query: EngineQuery): SQL {
  const all = sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(" & ")})`;
  const any = sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(" | ")})`;
  const both = sql`setweight(${titleVector}, 'A') || ${bodyVector}`;
  const within = scope(query);
  return sql`
    exact AS (
      (SELECT ${columns}, ts_rank(${both}, ${all}) AS score FROM ${source}
        WHERE ${within} AND ${bodyVector} @@ ${all} ${newest})
      UNION ALL
      (SELECT ${columns}, ts_rank(${both}, ${all}) + CASE WHEN p.path = '' THEN 0.5 ELSE 0 END FROM ${source}
        WHERE ${within} AND ${titleVector} @@ ${any} AND (${both}) @@ ${all} ${newest})
      UNION ALL
      (SELECT ${columns}, 0.05 FROM ${source} JOIN members m ON m.id = p.author_id
        WHERE ${within} AND to_tsvector('simple', public.fold_text(m.name)) @@ ${all} ${newest})
    ),
    alike AS (
      (SELECT ${columns}, 0.02::real AS score FROM ${source}
        WHERE NOT EXISTS (SELECT FROM exact) AND ${within} AND ${alike(words, sql`public.fold_text(p.body_text)`, bodyVector)} ${newest})
      UNION ALL
      (SELECT ${columns}, CASE WHEN p.path = '' THEN 0.04 ELSE 0.01 END FROM ${source}
        WHERE NOT EXISTS (SELECT FROM exact) AND ${within} AND ${alike(words, sql`public.fold_text(t.title)`, titleVector)} ${newest})
    ),
    found AS (SELECT * FROM exact UNION ALL SELECT * FROM alike)`;
}

/** Short words and numbers must be there as they are: 5 mg is not 6 mg. */
function alike(words: string[], text: SQL, vector: SQL): SQL {
  const conditions = words.map((word) =>
    word.length >= LEAST_TYPO_LENGTH && !/\d/.test(word)
      ? sql`${word} <% ${text}`
      : sql`${vector} @@ to_tsquery('simple', ${`${word}:*`})`,
  );
  return sql.join(conditions, sql` AND `);
}
