import { type SQL, sql } from "drizzle-orm";
import { reads } from "@/db/client";
import { type MemberFields, memberFields, memberOf } from "@/lib/members/member-fields";
import { toMemberView } from "@/lib/members/member-view";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadCard, ThreadLevel } from "./contract";
import { slugOf } from "./slug";
import { stateOfThread, unread } from "./unread";

export type CardRow = MemberFields & {
  id: string;
  title: string;
  created_at: string;
  last_activity_at: string;
  post_count: number;
  is_pinned: boolean;
  is_locked: boolean;
  group_slug: string;
  group_name: string;
  role: ThreadCard["author"]["role"] | null;
  last_poster_name: string | null;
  level: ThreadLevel;
  unread: number;
  /** What `places` said of it. */
  place: number;
  mark: string | null;
};

const fields = sql`threads.id, threads.title, threads.created_at, threads.last_activity_at, threads.post_count,
  threads.pinned_at IS NOT NULL AS is_pinned, threads.locked_at IS NOT NULL AS is_locked,
  g.slug AS group_slug, g.name AS group_name, ${memberFields}, r.role, l.name AS last_poster_name,
  coalesce(state.level, 'normal') AS level, ${unread} AS unread, mine.place, mine.mark`;

const beside =
  sql.raw(`JOIN groups g ON g.id = threads.group_id JOIN members m ON m.id = threads.author_id
  LEFT JOIN memberships r ON r.member_id = m.id AND r.group_id = threads.group_id
  LEFT JOIN members l ON l.id = threads.last_poster_id`);

/**
 * What is shown of threads in lists, in one statement.
 * @param places which threads: rows of `id`, `joined_at`, `place` (what comes first), `at` (the latest first) and `mark`
 */
export async function selectCards(viewer: Viewer, places: SQL): Promise<CardRow[]> {
  return reads.execute<CardRow>(sql`SELECT ${fields} FROM (${places}) mine
    JOIN threads ON threads.id = mine.id ${beside} ${stateOfThread(viewer)}
    ORDER BY mine.place, mine.at DESC, mine.id DESC`);
}

export const toCard = (row: CardRow): ThreadCard => ({
  id: row.id,
  slug: slugOf(row.title),
  title: row.title,
  group: { slug: row.group_slug, name: row.group_name },
  author: toMemberView(memberOf(row), row.role),
  lastPosterName: row.last_poster_name,
  createdAt: new Date(row.created_at),
  lastActivityAt: new Date(row.last_activity_at),
  replyCount: row.post_count - 1,
  unread: row.unread,
  isPinned: row.is_pinned,
  isLocked: row.is_locked,
  level: row.level,
});
