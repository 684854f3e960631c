import { type SQL, sql } from "drizzle-orm";
import { threads } from "@/db/schema";
import { beside, type Place } from "@/lib/keyset";
import { visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { PINS_MAX, type ThreadOrder } from "./contract";
import { LOOKED_AT, ownGroups, stateOfThread, unread } from "./unread";

/** Threads looked at for a page of those with something new, which may so be less than full. */
const WINDOW = 300;

type Wanted = {
  groupId?: string | undefined;
  order: ThreadOrder;
  after: Place | null;
  limit: number;
};

type More = { columns?: SQL; besides?: SQL | undefined };

/** What tells whether something is new. */
const counted = { columns: sql.raw(", threads.post_count, threads.created_at") };

const number = (value: number) => sql.raw(String(value));
const latestFirst = sql.raw("ORDER BY threads.at DESC, threads.id DESC");

/**
 * The latest threads of each of the viewer's groups: so many of each are found by its index, however
 * many there are. The conditions are written out, as a plan made before parameters are known needs them.
 */
function latest(
  viewer: Viewer,
  wanted: Wanted,
  each: number,
  { columns, besides }: More = {},
): SQL {
  const time = wanted.order === "activity" ? threads.lastActivityAt : threads.createdAt;
  return sql`${ownGroups(viewer, wanted.groupId)} CROSS JOIN LATERAL (
    SELECT threads.id, ${time} AS at${columns} FROM threads
    WHERE threads.group_id = mine.group_id AND ${visibleThreads(viewer)}
      ${wanted.order === "unanswered" ? sql.raw("AND threads.post_count = 1") : undefined}
      ${wanted.after ? sql`AND ${beside(time, threads.id, "<", wanted.after)}` : undefined}
      ${besides}
    ORDER BY ${time} DESC, threads.id DESC LIMIT ${number(each)}) threads`;
}

/** A page of threads by time; a group's own page begins with the pinned ones. */
export function placeLatest(viewer: Viewer, wanted: Wanted): SQL {
  const { groupId, order, after, limit } = wanted;
  const hasPins = groupId !== undefined && order === "activity";
  const unpinned = hasPins ? sql.raw("AND threads.pinned_at IS NULL") : undefined;
  const page = sql`SELECT threads.id, mine.joined_at, 1 AS place, threads.at, NULL AS mark
    FROM ${latest(viewer, wanted, limit, { besides: unpinned })} ${latestFirst} LIMIT ${number(limit)}`;
  if (!hasPins || after) return page;
  return sql`(${page}) UNION ALL (
    SELECT threads.id, mine.joined_at, 0, threads.pinned_at, NULL
    FROM ${ownGroups(viewer, groupId)} JOIN threads ON threads.group_id = mine.group_id
    WHERE threads.pinned_at IS NOT NULL AND ${visibleThreads(viewer)}
    ORDER BY threads.pinned_at DESC LIMIT ${number(PINS_MAX)})`;
}

/** Of the next threads those with something new, and the last one looked at, marked "end". */
export function placeUnread(viewer: Viewer, wanted: Wanted): SQL {
  return sql`SELECT threads.id, mine.joined_at, 1 AS place, threads.at,
      CASE WHEN threads.n = ${number(WINDOW)} THEN 'end' END AS mark
    FROM (SELECT threads.*, mine.joined_at, row_number() OVER (${latestFirst}) AS n
      FROM ${latest(viewer, wanted, WINDOW, counted)} ${latestFirst} LIMIT ${number(WINDOW)}) threads
    CROSS JOIN LATERAL (SELECT threads.joined_at) mine ${stateOfThread(viewer)}
    WHERE ${unread} > 0 OR threads.n = ${number(WINDOW)}
    ${latestFirst} LIMIT ${number(wanted.limit)}`;
}

/** The latest threads of all groups, marked "latest", and before them the first of those with something new. */
export function placeHome(viewer: Viewer, limit: number, unreadLimit: number): SQL {
  const wanted: Wanted = { order: "activity", after: null, limit };
  return sql`WITH recent AS MATERIALIZED (
      SELECT threads.*, mine.joined_at FROM ${latest(viewer, wanted, LOOKED_AT, counted)} ${latestFirst}
    ), picked AS (
      (SELECT id, joined_at, at, 1 AS place, 'latest' AS mark FROM recent LIMIT ${number(limit)})
      UNION ALL
      (SELECT threads.id, mine.joined_at, threads.at, 0, NULL FROM recent threads
        CROSS JOIN LATERAL (SELECT threads.joined_at) mine ${stateOfThread(viewer)}
        WHERE ${unread} > 0 LIMIT ${number(unreadLimit)})
    )
    SELECT id, joined_at, min(place) AS place, at, max(mark) AS mark FROM picked GROUP BY id, joined_at, at`;
}
