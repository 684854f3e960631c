import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/policy/viewer";
import { readableGroupIds } from "@/lib/policy/viewer";

export type MyGroup = { slug: string; name: string; role: string; unread: number };

/** Threads looked at for the number beside a group; more than that is "99+" anyway. */
const COUNTED = 100;

/**
 * The viewer's groups by name, each with its number of threads that have something new. A thread
 * from before they joined counts once they have opened it.
 */
export async function listMyGroups(viewer: Viewer): Promise<MyGroup[]> {
  if (viewer.kind === "guest" || readableGroupIds(viewer).length === 0) return [];
  const rows = await db.execute<MyGroup>(sql`
    SELECT g.slug, g.name, m.role, (
      SELECT count(*)::int FROM (
        SELECT t.id, t.post_count, t.created_at FROM threads t
        WHERE t.group_id = m.group_id AND t.deleted_at IS NULL
        ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${COUNTED}
      ) recent LEFT JOIN thread_states s ON s.thread_id = recent.id AND s.member_id = m.member_id
      WHERE coalesce(s.level, 'normal') <> 'muted' AND recent.post_count > coalesce(s.seen_count, 0)
        AND (s.thread_id IS NOT NULL OR recent.created_at > m.joined_at)
    ) AS unread
    FROM memberships m JOIN groups g ON g.id = m.group_id
    WHERE m.member_id = ${viewer.memberId} ORDER BY g.name`);
  return [...rows];
}
