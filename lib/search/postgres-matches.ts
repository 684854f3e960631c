import { type SQL, sql } from "drizzle-orm";
import type { EngineQuery } from "./engine";

/** Of each group so many posts are the latest. */
const LATEST = 3_000;
/** Matches that are ranked: to rank one, its text is read. */
const RANKED = 100;
/** Threads with one of the words in their title whose posts are looked at for the others. */
const THREADS = 20;
const LEAST_TYPO_LENGTH = 5;

const bodyVector = sql`public.word_vector(p.body_text)`;
const titleVector = sql`public.word_vector(t.title)`;
const both = sql`(setweight(${titleVector}, 'A') || ${bodyVector})`;
const source = sql`posts p JOIN threads t ON t.id = p.thread_id`;
const latestFirst = (most: number) => sql.raw(`ORDER BY p.created_at DESC LIMIT ${most}`);
const groupsOf = ({ groupIds }: EngineQuery) => sql`${sql.param(groupIds)}::text[]`;

function scope(query: EngineQuery): SQL {
  const { authorId, from, to } = query;
  const conditions = [
    sql`p.group_id = ANY(${groupsOf(query)}) AND p.deleted_at IS NULL AND t.deleted_at IS NULL`,
    authorId && sql`p.author_id = ${authorId}`,
    from && sql`p.created_at >= ${from.toISOString()}::timestamptz`,
    to && sql`p.created_at < ${to.toISOString()}::timestamptz`,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== undefined && condition !== ""),
    sql` AND `,
  );
}

/** What is in scope, the latest of each group by its index. */
export const everything = (query: EngineQuery) => sql`
  SELECT one.*, 0 AS score FROM unnest(${groupsOf(query)}) AS g(id) CROSS JOIN LATERAL (
    SELECT p.id, p.thread_id, p.created_at FROM ${source} WHERE p.group_id = g.id AND ${scope(query)}
    ${latestFirst(query.offset + query.limit * 4)}) one`;

/**
 * Where the latest posts of the groups begin, looking at all groups together, as text. It is asked by
 * itself: only where the planner knows the moment does it look at no older posts.
 */
export const beginningOfLatest = (query: EngineQuery) => sql`
  SELECT coalesce(max(edge.created_at), '-infinity')::text AS at FROM unnest(${groupsOf(query)}) AS g(id)
  CROSS JOIN LATERAL (SELECT q.created_at FROM posts q WHERE q.group_id = g.id
    ORDER BY q.created_at DESC OFFSET ${sql.raw(String(LATEST))} LIMIT 1) edge`;

const since = (beginning: string) => sql`p.created_at >= ${beginning}::timestamptz`;

const prefixes = (words: string[], sign: "&" | "|") =>
  sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(` ${sign} `)})`;

/** Ranks what a statement yields: only then is each text read. */
const ranked = (found: SQL, words: string[]) => sql`
  SELECT p.id, p.thread_id, p.created_at, ts_rank(${both}, ${prefixes(words, "&")}) AS score
  FROM (${found}) one JOIN posts p ON p.id = one.id JOIN threads t ON t.id = p.thread_id`;

const inBody = (query: EngineQuery, words: string[], besides?: SQL) => sql`
  SELECT p.id FROM ${source} WHERE ${scope(query)} AND ${bodyVector} @@ ${prefixes(words, "&")} ${besides}
  ${latestFirst(RANKED)}`;

/** Of the latest posts those with all the words. */
export const latestMatches = (query: EngineQuery, words: string[], beginning: string) =>
  ranked(inBody(query, words, sql`AND ${since(beginning)}`), words);

/** Posts with all the words in text or title, and those whose author has them as a name. */
export const exactMatches = (query: EngineQuery, words: string[]) => sql`
  (${ranked(inBody(query, words), words)})
  UNION ALL
  (SELECT p.id, p.thread_id, p.created_at, ts_rank(${both}, ${prefixes(words, "&")})
      + CASE WHEN p.path = '' THEN 0.5 ELSE 0 END
    FROM (SELECT t.* FROM threads t WHERE t.group_id = ANY(${groupsOf(query)})
        AND ${titleVector} @@ ${prefixes(words, "|")}
      ORDER BY ts_rank(${titleVector}, ${prefixes(words, "|")}) DESC, t.last_activity_at DESC
      LIMIT ${sql.raw(String(THREADS))}) t
    CROSS JOIN LATERAL (SELECT * FROM posts WHERE thread_id = t.id ORDER BY path
      LIMIT ${sql.raw(String(RANKED / 5))}) p
    WHERE ${scope(query)} AND ${both} @@ ${prefixes(words, "&")})
  UNION ALL
  (SELECT p.id, p.thread_id, p.created_at, 0.05 FROM members m
    CROSS JOIN LATERAL (SELECT p.* FROM ${source} WHERE p.author_id = m.id AND ${scope(query)} ${latestFirst(RANKED)}) p
    WHERE public.word_vector(m.name) @@ ${prefixes(words, "&")}
    ORDER BY p.created_at DESC LIMIT ${sql.raw(String(RANKED))})`;

/** Posts with words that look alike, for want of any that are the same: the latest, and those under such a title. */
export const alikeMatches = (query: EngineQuery, words: string[], beginning: string) => sql`
  (SELECT p.id, p.thread_id, p.created_at, 0.02::real AS score FROM ${source}
    WHERE ${scope(query)} AND ${since(beginning)}
      AND ${alike(words, sql`public.fold_text(p.body_text)`, bodyVector)} ${latestFirst(RANKED)})
  UNION ALL
  (SELECT p.id, p.thread_id, p.created_at, CASE WHEN p.path = '' THEN 0.04 ELSE 0.01 END FROM ${source}
    WHERE ${scope(query)} AND ${alike(words, sql`public.fold_text(t.title)`, titleVector)} ${latestFirst(RANKED)})`;

/** Short words and numbers must be there as they are: 5 mg is not 6 mg. */
function alike(words: string[], text: SQL, vector: SQL): SQL {
  const conditions = words.map((word) =>
    word.length >= LEAST_TYPO_LENGTH && !/\d/.test(word)
      ? sql`${word} <% ${text}`
      : sql`${vector} @@ to_tsquery('simple', ${`${word}:*`})`,
  );
  return sql.join(conditions, sql` AND `);
}
