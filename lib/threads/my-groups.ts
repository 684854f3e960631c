import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { readableGroupIds } from "@/lib/policy/viewer";
import { LOOKED_AT, ownGroups, stateOfThread, unread } from "./unread";

export type MyGroup = { slug: string; name: string; role: string; unread: number };

/**
 * The viewer's groups by name, each with its number of threads that have something new, among those
 * last active. A thread from before they joined counts once they have opened it.
 */
export async function listMyGroups(viewer: Viewer): Promise<MyGroup[]> {
  if (viewer.kind === "guest" || readableGroupIds(viewer).length === 0) return [];
  const rows = await db.execute<MyGroup>(sql`
    SELECT g.slug, g.name, m.role, (
      SELECT count(*)::int FROM (
        SELECT threads.id, threads.post_count, threads.created_at FROM threads
        WHERE threads.group_id = mine.group_id AND ${visibleThreads(viewer)}
        ORDER BY threads.last_activity_at DESC, threads.id DESC LIMIT ${sql.raw(String(LOOKED_AT))}
      ) threads ${stateOfThread(viewer)} WHERE ${unread} > 0
    ) AS unread
    FROM ${ownGroups(viewer)}
      JOIN memberships m ON m.group_id = mine.group_id AND m.member_id = ${viewer.memberId}
      JOIN groups g ON g.id = m.group_id
    ORDER BY g.name`);
  return [...rows];
}
