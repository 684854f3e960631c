import { sql } from "drizzle-orm";
import { reads } from "@/db/client";
import { visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { readableGroupIds } from "@/lib/policy/viewer";
import { UNREAD_COUNTED } from "./contract";
import { LOOKED_AT, ownGroups, stateOfThread, unread } from "./unread";

const latest = sql.raw(String(LOOKED_AT));
const enough = sql.raw(String(UNREAD_COUNTED + 1));

export type MyGroup = {
  slug: string;
  name: string;
  role: string;
  /** Threads with something new; `UNREAD_COUNTED` + 1 stands for more. */
  unread: number;
};

/**
 * The viewer's groups by name, each with its number of threads that have something new, among those
 * last active: counting ends where a number would say no more. A thread from before they joined counts
 * once they have opened it.
 */
export async function listMyGroups(viewer: Viewer): Promise<MyGroup[]> {
  if (viewer.kind === "guest" || readableGroupIds(viewer).length === 0) return [];
  const rows = await reads.execute<MyGroup>(sql`
    SELECT g.slug, g.name, m.role, (
      SELECT count(*)::int FROM (SELECT FROM (
        SELECT threads.id, threads.post_count, threads.created_at FROM threads
        WHERE threads.group_id = mine.group_id AND ${visibleThreads(viewer)}
        ORDER BY threads.last_activity_at DESC, threads.id DESC LIMIT ${latest}
      ) threads ${stateOfThread(viewer)} WHERE ${unread} > 0 LIMIT ${enough}) fresh
    ) AS unread
    FROM ${ownGroups(viewer)}
      JOIN memberships m ON m.group_id = mine.group_id AND m.member_id = ${viewer.memberId}
      JOIN groups g ON g.id = m.group_id
    ORDER BY g.name`);
  return [...rows];
}
