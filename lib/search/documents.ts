import { type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { SearchDocument } from "./engine";

const source = sql`posts p JOIN threads t ON t.id = p.thread_id JOIN groups g ON g.id = p.group_id
  JOIN members m ON m.id = p.author_id WHERE p.deleted_at IS NULL AND t.deleted_at IS NULL`;

const revision = sql`md5(concat_ws('|', p.revision, p.thread_id, p.group_id, t.title, m.name, g.name))`;

const columns = sql`p.id, ${revision} AS rev, p.thread_id, p.group_id, p.author_id,
  CASE WHEN p.path = '' THEN 'opening' ELSE 'reply' END AS kind,
  (extract(epoch FROM p.created_at) * 1000)::float8 AS created_at,
  t.title, p.body_text AS body,
  m.name || ' ' || public.fold_text(m.name) AS author, g.name AS "group"`;

/** These posts as documents; those that are gone or deleted are left out. */
export async function loadDocuments(ids: string[], reader: Reader = db): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  return [
    ...(await reader.execute<SearchDocument>(
      sql`SELECT ${columns} FROM ${source} AND p.id IN ${ids}`,
    )),
  ];
}

/** Documents in the order of their ids, beginning after `afterId`. */
export async function listDocuments(
  afterId: string,
  limit: number,
  reader: Reader = db,
): Promise<SearchDocument[]> {
  return [
    ...(await reader.execute<SearchDocument>(
      sql`SELECT ${columns} FROM ${source} AND p.id > ${afterId} ORDER BY p.id LIMIT ${limit}`,
    )),
  ];
}

/** Ids and revisions alone, of the posts of some threads. */
export async function listRevisions(threadIds: string[]): Promise<{ id: string; rev: string }[]> {
  if (threadIds.length === 0) return [];
  return [
    ...(await db.execute<{ id: string; rev: string }>(
      sql`SELECT p.id, ${revision} AS rev FROM ${source} AND p.thread_id IN ${threadIds}`,
    )),
  ];
}

/** Ids of every post, deleted or not, of a thread or an author, beginning after `afterId`. */
export async function listPostIds(
  of: { threadId: string } | { authorId: string },
  afterId: string,
  limit: number,
): Promise<string[]> {
  const whose: SQL =
    "threadId" in of ? sql`p.thread_id = ${of.threadId}` : sql`p.author_id = ${of.authorId}`;
  const rows = await db.execute<{ id: string }>(
    sql`SELECT p.id FROM posts p WHERE ${whose} AND p.id > ${afterId} ORDER BY p.id LIMIT ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** How many posts an index should hold: those of every thread, without the few that were deleted. */
export async function countIndexable(): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`SELECT (
    (SELECT coalesce(sum(post_count), 0) FROM threads WHERE deleted_at IS NULL) -
    (SELECT count(*) FROM posts p JOIN threads t ON t.id = p.thread_id
      WHERE p.deleted_at IS NOT NULL AND t.deleted_at IS NULL))::int AS count`);
  return row?.count ?? 0;
}
