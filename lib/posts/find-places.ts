import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "@/db/client";
import { posts, threadStates } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadView } from "@/lib/threads/contract";
import { POSTS_PER_PAGE, type PostOrder } from "./contract";
import type { PostPageOptions } from "./queries";
import { LEVELS_SHOWN, SEGMENT_LENGTH } from "./tree-path";

/** How many posts stand before a permalink's that a page cannot reach from the thread's beginning. */
const CONTEXT = 5;

type Place = { id: string; path: string; createdAt: Date };
type PlaceInTree = Place & { root: { id: string; path: string } | null };

export type Places = {
  /** Path of the post the page's tree hangs from: "" for the thread, else a branch's root. */
  basePath: string;
  branchId: string | null;
  /** Where the page begins when no cursor says so. */
  start: Place | null;
  firstUnreadId: string | null;
};

/** Turns a permalink, a branch or "the first unread post" into places in the thread. */
export async function findPlaces(
  viewer: Viewer,
  thread: ThreadView,
  options: PostPageOptions,
  reader: Reader,
): Promise<Places> {
  const { at, branch, after, before, order } = options;
  const named = [...new Set([at, branch].filter((id) => id !== undefined))];
  const found = named.length > 0 ? await placesOf(thread.id, named, options, reader) : [];
  if (new Set(found.map(({ id }) => id)).size < named.length) throw new NotFound();
  const hasCursor = after !== undefined || before !== undefined;
  const isArrival = !hasCursor && named.length === 0 && thread.unread > 0;
  const firstUnread = isArrival ? await findFirstUnread(viewer, thread, options, reader) : null;
  const shown = found.find(({ id }) => id === at) ?? found[0] ?? firstUnread;
  const root = order === "tree" && shown ? shown.root : null;
  return {
    basePath: root?.path ?? "",
    branchId: root?.path ? root.id : null,
    start: firstUnread ?? contextOf(found),
    firstUnreadId: firstUnread?.id ?? null,
  };
}

/** A page reaches from the beginning to its last post; one further away begins shortly before. */
function contextOf(found: { earlier: Place | null }[]): Place | null {
  const earlier = found.flatMap((place) => place.earlier ?? []);
  return earlier.length < POSTS_PER_PAGE ? null : (earlier[CONTEXT - 1] ?? null);
}

/**
 * The post under which a post is shown: the opening post; the root of a continued branch where it is
 * too deep for the thread's own pages; or the branch that was asked for.
 */
const root = alias(posts, "root");
const isRoot = (branch?: string) =>
  and(
    eq(root.threadId, posts.threadId),
    branch === undefined
      ? sql`${root.path} = left(${posts.path}, greatest(0, (char_length(${posts.path}) / ${SEGMENT_LENGTH}::int - 1)
          / ${LEVELS_SHOWN}::int) * ${LEVELS_SHOWN * SEGMENT_LENGTH}::int)`
      : eq(root.id, branch),
  );

const near = alias(posts, "near");
const columnsOf = (table: typeof posts | typeof near) => ({
  id: table.id,
  path: table.path,
  createdAt: table.createdAt,
});
const placeColumns = { ...columnsOf(posts), root: { id: root.id, path: root.path } };

/** The named posts; the permalink's once for each post of the page before it, the nearest first. */
function placesOf(
  threadId: string,
  ids: string[],
  { at = "", branch, order }: PostPageOptions,
  reader: Reader,
) {
  const nearest = order === "newest" ? asc : desc;
  const keys = order === "tree" ? (["path"] as const) : (["createdAt", "id"] as const);
  const earlier = reader
    .select(columnsOf(near))
    .from(near)
    .where(and(eq(near.threadId, posts.threadId), eq(posts.id, at), isBefore(order)))
    .orderBy(...keys.map((key) => nearest(near[key])))
    .limit(POSTS_PER_PAGE)
    .as("earlier");
  return reader
    .select({
      ...placeColumns,
      earlier: { id: earlier.id, path: earlier.path, createdAt: earlier.createdAt },
    })
    .from(posts)
    .leftJoin(root, isRoot(order === "tree" ? branch : undefined))
    .leftJoinLateral(earlier, sql`true`)
    .where(and(eq(posts.threadId, threadId), inArray(posts.id, ids)))
    .orderBy(...keys.map((key) => nearest(earlier[key])));
}

/** Whether `near` comes before the post in the order it is read in, on the pages it is shown on. */
function isBefore(order: PostOrder): SQL | undefined {
  if (order !== "tree") {
    const sign = sql.raw(order === "newest" ? ">" : "<");
    return sql`(${near.createdAt}, ${near.id}) ${sign} (${posts.createdAt}, ${posts.id})`;
  }
  const deepest = sql`char_length(${root.path}) + ${LEVELS_SHOWN * SEGMENT_LENGTH}::int`;
  return and(
    gte(near.path, root.path),
    lt(near.path, posts.path),
    sql`char_length(${near.path}) <= ${deepest}`,
  );
}

/** Of a thread opened before; one never opened begins at its beginning. */
async function findFirstUnread(
  viewer: Viewer,
  thread: ThreadView,
  { order }: PostPageOptions,
  reader: Reader,
): Promise<PlaceInTree | null> {
  if (viewer.kind === "guest" || order === "newest") return null;
  const [first] = await reader
    .select(placeColumns)
    .from(posts)
    .leftJoin(root, isRoot())
    .innerJoin(
      threadStates,
      and(eq(threadStates.threadId, posts.threadId), eq(threadStates.memberId, viewer.memberId)),
    )
    .where(
      and(
        eq(posts.threadId, thread.id),
        sql`${posts.authorId} <> ${viewer.memberId}`,
        sql`${posts.createdAt} > coalesce(${threadStates.seenUntil}, '-infinity')`,
        sql`NOT ${posts.id} = ANY(${threadStates.seenIds})`,
      ),
    )
    .orderBy(order === "tree" ? posts.path : posts.createdAt)
    .limit(1);
  return first ?? null;
}
