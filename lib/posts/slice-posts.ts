import { and, asc, desc, gt, gte, lt, type SQL, sql } from "drizzle-orm";
import { posts } from "@/db/schema";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { beside, decodePlace, encodePlace, isPlace } from "@/lib/keyset";
import { POSTS_PER_PAGE, type PostOrder } from "./contract";
import type { Places } from "./find-places";
import type { PostPageOptions } from "./queries";
import type { PostRow } from "./select-posts";
import { afterBranch, LEVELS_SHOWN, SEGMENT_LENGTH } from "./tree-path";

type Arranged = { rows: PostRow[]; previous: string | null; next: string | null };

export type Slice = {
  where: SQL | undefined;
  orderBy: SQL[];
  /** Path length of the lowest level shown; null when every level is. */
  deepest: number | null;
  /** Puts rows (one more than a page, in fetch order) into reading order with cursors to either side. */
  arrange: (rows: PostRow[]) => Arranged;
};

/** Whether a cursor is one that a page in this order gave. */
export const isPostPlace = (order: PostOrder, cursor: string) =>
  order === "tree" ? decodeCursor(cursor, 1) !== null : isPlace(cursor);

/** The condition and order that fetch one page of posts by keyset. */
export function slicePosts(options: PostPageOptions, places: Places): Slice {
  return options.order === "tree" ? sliceTree(options, places) : sliceByTime(options, places);
}

function sliceTree({ after, before }: PostPageOptions, { basePath, start }: Places): Slice {
  const deepest = basePath.length + LEVELS_SHOWN * SEGMENT_LENGTH;
  const [cursorAfter] = decodeCursor(after, 1) ?? [];
  const [cursorBefore] = decodeCursor(before, 1) ?? [];
  const place =
    cursorBefore !== undefined
      ? lt(posts.path, cursorBefore)
      : startOfTree(cursorAfter, start?.path);
  const backwards = cursorBefore !== undefined;
  return {
    where: and(
      gte(posts.path, basePath),
      basePath === "" ? undefined : lt(posts.path, afterBranch(basePath)),
      sql`char_length(${posts.path}) <= ${deepest}`,
      place,
    ),
    orderBy: [backwards ? desc(posts.path) : asc(posts.path)],
    deepest,
    arrange: arrangeWith({
      backwards,
      cursorOf: (row) => encodeCursor(row.path),
      isFirst: (row) => row.path === basePath,
    }),
  };
}

function startOfTree(
  cursorAfter: string | undefined,
  startPath: string | undefined,
): SQL | undefined {
  if (cursorAfter !== undefined) return gt(posts.path, cursorAfter);
  return startPath === undefined ? undefined : gte(posts.path, startPath);
}

function sliceByTime({ order, after, before }: PostPageOptions, { start }: Places): Slice {
  const newestFirst = order === "newest";
  const cursorAfter = decodePlace(after);
  const cursorBefore = decodePlace(before);
  const backwards = cursorBefore !== null;
  const descending = newestFirst !== backwards;
  const cursor = cursorBefore ?? cursorAfter;
  const place = cursor ?? (start ? { at: start.createdAt, id: start.id } : undefined);
  const sign = `${descending ? "<" : ">"}${cursor ? "" : "="}` as const;
  const direction = descending ? desc : asc;
  return {
    where: place && beside(posts.createdAt, posts.id, sign, place),
    orderBy: [direction(posts.createdAt), direction(posts.id)],
    deepest: null,
    arrange: arrangeWith({
      backwards,
      cursorOf: (row) => encodePlace(new Date(row.created_at), row.id),
      isFirst: (row) => (newestFirst ? !cursorAfter && !start : row.parent_id === null),
    }),
  };
}

type Arrangement = {
  backwards: boolean;
  cursorOf: (row: PostRow) => string;
  isFirst: (row: PostRow) => boolean;
};

function arrangeWith({ backwards, cursorOf, isFirst }: Arrangement) {
  return (fetched: PostRow[]): Arranged => {
    const hasMore = fetched.length > POSTS_PER_PAGE;
    const rows = fetched.slice(0, POSTS_PER_PAGE);
    if (backwards) rows.reverse();
    const [first, last] = [rows[0], rows.at(-1)];
    const hasPrevious = backwards ? hasMore : first !== undefined && !isFirst(first);
    return {
      rows,
      previous: hasPrevious && first ? cursorOf(first) : null,
      next: (backwards || hasMore) && last ? cursorOf(last) : null,
    };
  };
}
