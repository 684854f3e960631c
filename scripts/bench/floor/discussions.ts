import type postgres from "postgres";
import type { FloorViewer } from "./frame";
import { personColumns } from "./person-columns";

const DEEPEST = 30;

const unread = (sql: postgres.Sql) => sql`CASE
  WHEN s.level = 'muted' THEN 0
  WHEN s.thread_id IS NULL AND t.created_at < own.joined_at THEN 0
  ELSE greatest(0, t.post_count - coalesce(s.seen_count, 0)) END`;

/** A thread, with the viewer's state and drafts in it. */
export const thread = (sql: postgres.Sql, { member_id, groupIds }: FloorViewer, id: string) => sql`
  SELECT t.*, g.slug AS group_slug, g.name AS group_name, g.rules_version, s.level, ${unread(sql)} AS unread,
    p.id AS opening_post_id, m.name AS author_name,
    (SELECT coalesce(json_agg(json_build_object('place', d.place, 'body', d.body, 'version', d.version)), '[]')
      FROM drafts d WHERE d.member_id = ${member_id} AND d.thread_id = t.id) AS drafts
  FROM threads t JOIN groups g ON g.id = t.group_id JOIN members m ON m.id = t.author_id
    JOIN posts p ON p.thread_id = t.id AND p.path = ''
    LEFT JOIN thread_states s ON s.thread_id = t.id AND s.member_id = ${member_id}
    LEFT JOIN memberships own ON own.group_id = t.group_id AND own.member_id = ${member_id}
  WHERE t.id = ${id} AND t.group_id IN ${sql(groupIds)} AND t.deleted_at IS NULL`;

/** A page of a thread's posts in the order of the tree. */
export const posts = (
  sql: postgres.Sql,
  { member_id, groupIds }: FloorViewer,
  { thread: id, after }: { thread: string; after: string | null },
) => sql`
  SELECT ${personColumns(sql)}, p.id, p.parent_id, p.path, p.author_id, p.body, p.created_at, p.edited_at,
    p.deleted_at, p.deleted_by, p.revision, answered.name AS answered_name,
    CASE WHEN char_length(p.path) = ${DEEPEST}::int THEN (SELECT count(*) FROM posts b WHERE b.thread_id = p.thread_id
      AND b.path > p.path AND b.path < p.path || '~') ELSE 0 END AS continued,
    p.author_id <> ${member_id} AND p.created_at > coalesce(s.seen_until, '-infinity')
      AND NOT p.id = ANY(coalesce(s.seen_ids, '{}')) AS is_unread
  FROM posts p JOIN members m ON m.id = p.author_id
    LEFT JOIN memberships r ON r.member_id = p.author_id AND r.group_id = p.group_id
    LEFT JOIN posts parent ON parent.id = p.parent_id LEFT JOIN members answered ON answered.id = parent.author_id
    LEFT JOIN thread_states s ON s.thread_id = ${id} AND s.member_id = ${member_id}
  WHERE p.thread_id = ${id} AND p.group_id IN ${sql(groupIds)}
    AND EXISTS (SELECT FROM threads t WHERE t.id = p.thread_id AND t.deleted_at IS NULL)
    AND p.path >= '' AND char_length(p.path) <= ${DEEPEST}::int ${after === null ? sql`` : sql`AND p.path > ${after}`}
  ORDER BY p.path LIMIT 21`;

type Cards = { groupId?: string; pinned?: boolean; onlyUnread?: boolean; limit: number };

/** Threads in a list, latest activity first. */
export const cards = (
  sql: postgres.Sql,
  { member_id, groupIds }: FloorViewer,
  { groupId, pinned, onlyUnread, limit }: Cards,
) => sql`
  SELECT t.*, g.slug AS group_slug, g.name AS group_name, g.rules_version, s.level, ${unread(sql)} AS unread,
    ${personColumns(sql)}, poster.name AS last_poster_name
  FROM threads t JOIN groups g ON g.id = t.group_id JOIN members m ON m.id = t.author_id
    LEFT JOIN memberships r ON r.member_id = m.id AND r.group_id = t.group_id
    LEFT JOIN members poster ON poster.id = t.last_poster_id
    LEFT JOIN thread_states s ON s.thread_id = t.id AND s.member_id = ${member_id}
    LEFT JOIN memberships own ON own.group_id = t.group_id AND own.member_id = ${member_id}
  WHERE t.group_id IN ${sql(groupIds)} AND t.deleted_at IS NULL
    ${groupId === undefined ? sql`` : sql`AND t.group_id = ${groupId}`}
    ${pinned === undefined ? sql`` : pinned ? sql`AND t.pinned_at IS NOT NULL` : sql`AND t.pinned_at IS NULL`}
    ${onlyUnread ? sql`AND ${unread(sql)} > 0` : sql``}
  ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${limit}`;
