import { type SQL, sql } from "drizzle-orm";
import { readableGroupIds, type Viewer } from "@/lib/policy/viewer";

/**
 * Threads of each group that are looked at for what is new, the latest first: for the number beside it
 * and for what comes first at home. More than a page of a list and than a number counts to.
 */
export const LOOKED_AT = 50;

export const viewerId = (viewer: Viewer) => (viewer.kind === "member" ? viewer.memberId : "");

/** The groups the viewer may read, or one of them, as rows of `mine`: its id and when they joined. */
export function ownGroups(viewer: Viewer, groupId?: string): SQL {
  const ids = readableGroupIds(viewer).filter((id) => groupId === undefined || id === groupId);
  const joined = viewer.kind === "member" ? viewer.memberships : new Map<string, never>();
  const since = ids.map((id) => joined.get(id)?.joinedAt.toISOString() ?? null);
  return sql`unnest(${sql.param(ids)}::text[], ${sql.param(since)}::text[]::timestamptz[]) AS mine(group_id, joined_at)`;
}

/**
 * The viewer's state of the row of `threads` at hand as `state`. The limit has it looked up for each
 * thread: a reader's other threads, of which there may be tens of thousands, are left alone.
 */
export const stateOfThread = (viewer: Viewer): SQL => sql`LEFT JOIN LATERAL (
  SELECT level, seen_count FROM thread_states
  WHERE member_id = ${viewerId(viewer)} AND thread_id = threads.id LIMIT 1) state ON true`;

/**
 * Posts by others that the viewer has not seen, of `threads` beside `mine` and `state`; none in a muted
 * thread, nor in one that is older than their membership and that they never opened.
 */
export const unread = sql.raw(`CASE
  WHEN state.level = 'muted' THEN 0
  WHEN state.level IS NULL AND threads.created_at < mine.joined_at THEN 0
  ELSE greatest(0, threads.post_count - coalesce(state.seen_count, 0)) END`);
