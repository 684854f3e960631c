import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type MemberFields, memberFields, memberOf } from "@/lib/members/member-fields";
import { toMemberView } from "@/lib/members/member-view";
import { canDeletePost, canEditPost, canSeeVersions } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import type { RichDoc } from "@/lib/rich-text/schema";
import type { ThreadView } from "@/lib/threads/contract";
import type { PostView } from "./contract";
import { depthOf } from "./tree-path";

export type PostRow = MemberFields & {
  id: string;
  parent_id: string | null;
  path: string;
  author_id: string;
  body: RichDoc;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
  revision: number;
  role: PostView["author"]["role"] | null;
  answered_name: string | null;
  continued: number;
  is_unread: boolean;
};

type Which = {
  /** Conditions on `posts`, those of the policy among them. */
  where: SQL | undefined;
  orderBy: SQL[];
  limit: number;
  /** Path length of the lowest level shown, whose branches are counted; null when none are cut off. */
  deepest: number | null;
};

const fields = sql`posts.id, posts.parent_id, posts.path, posts.author_id, posts.body, posts.created_at,
  posts.edited_at, posts.deleted_at, posts.deleted_by, posts.revision, ${memberFields}, r.role,
  answered.name AS answered_name`;

const beside = sql.raw(`JOIN members m ON m.id = posts.author_id
  LEFT JOIN memberships r ON r.member_id = posts.author_id AND r.group_id = posts.group_id
  LEFT JOIN posts parent ON parent.id = posts.parent_id
  LEFT JOIN members answered ON answered.id = parent.author_id`);

const continuedBelow = (
  deepest: number,
) => sql`CASE WHEN char_length(posts.path) = ${deepest}::int THEN (
  SELECT count(*)::int FROM posts below WHERE below.thread_id = posts.thread_id
    AND below.path > posts.path AND below.path < posts.path || '~') ELSE 0 END`;

/** Posts with what is shown of them, in one statement. */
export async function selectPosts(
  viewer: Viewer,
  { where, orderBy, limit, deepest }: Which,
  reader: Reader,
): Promise<PostRow[]> {
  const viewerId = viewer.kind === "member" ? viewer.memberId : "";
  return reader.execute<PostRow>(sql`
    SELECT ${fields}, ${deepest === null ? sql.raw("0") : continuedBelow(deepest)} AS continued,
      posts.author_id <> ${viewerId} AND posts.created_at > coalesce(state.seen_until, '-infinity')
        AND NOT posts.id = ANY(coalesce(state.seen_ids, '{}')) AS is_unread
    FROM posts ${beside}
      LEFT JOIN thread_states state ON state.thread_id = posts.thread_id AND state.member_id = ${viewerId}
    WHERE ${where} ORDER BY ${sql.join(orderBy, sql.raw(", "))} LIMIT ${sql.raw(String(limit))}`);
}

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text));

/**
 * Makes rows of a thread's posts what the viewer is shown.
 * @param baseDepth depth of the page's root, or null where posts are shown flat
 */
export function viewOf(viewer: Viewer, thread: ThreadView, baseDepth: number | null) {
  return (row: PostRow): PostView => {
    const deletedAt = dateOrNull(row.deleted_at);
    const subject = { authorId: row.author_id, deletedAt, thread: thread.subject };
    const depth = baseDepth === null ? 0 : depthOf(row.path) - baseDepth;
    const answers =
      row.parent_id && row.answered_name ? { id: row.parent_id, name: row.answered_name } : null;
    return {
      id: row.id,
      parentId: row.parent_id,
      depth,
      author: toMemberView(memberOf(row), row.role),
      isOwn: viewer.kind === "member" && viewer.memberId === row.author_id,
      body: deletedAt === null ? row.body : null,
      deletedByModerator: deletedAt !== null && row.deleted_by !== row.author_id,
      createdAt: new Date(row.created_at),
      editedAt: dateOrNull(row.edited_at),
      revision: row.revision,
      isUnread: row.is_unread,
      answers,
      continued: row.continued,
      may: {
        edit: canEditPost(viewer, subject).allowed,
        delete: canDeletePost(viewer, subject).allowed,
        seeVersions: row.edited_at !== null && canSeeVersions(viewer, subject).allowed,
      },
    };
  };
}
