import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "@/db/client";
import { posts, threadStates } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadView } from "@/lib/threads/contract";
import type { PostPageOptions } from "./queries";
import { depthOf, LEVELS_SHOWN, SEGMENT_LENGTH } from "./tree-path";

type Root = { id: string; path: string };
type Place = Root & { createdAt: Date; root: Root | null };

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
  const hasCursor = options.after !== undefined || options.before !== undefined;
  const named = [options.at, options.branch].filter((id) => id !== undefined);
  const found = named.length > 0 ? await placesOf(thread.id, named, reader) : [];
  if (found.length < new Set(named).size) throw new NotFound();
  const at = found.find((place) => place.id === options.at) ?? null;
  const isArrival = !hasCursor && named.length === 0 && thread.unread > 0;
  const firstUnread = isArrival ? await findFirstUnread(viewer, thread, options, reader) : null;
  const start = at ?? firstUnread;
  if (options.order !== "tree") {
    return { basePath: "", branchId: null, start, firstUnreadId: firstUnread?.id ?? null };
  }
  const branch = found.find((place) => place.id === options.branch) ?? branchOf(start);
  return {
    basePath: branch?.path ?? "",
    branchId: branch?.id ?? null,
    start,
    firstUnreadId: firstUnread?.id ?? null,
  };
}

/** The post under which a post is shown: the opening post, or the root of a continued branch. */
const root = alias(posts, "root");
const isRoot = and(
  eq(root.threadId, posts.threadId),
  sql`${root.path} = left(${posts.path}, greatest(0, (char_length(${posts.path}) / ${SEGMENT_LENGTH}::int - 1)
    / ${LEVELS_SHOWN}::int) * ${LEVELS_SHOWN * SEGMENT_LENGTH}::int)`,
);

const placeColumns = {
  id: posts.id,
  path: posts.path,
  createdAt: posts.createdAt,
  root: { id: root.id, path: root.path },
};

function placesOf(threadId: string, ids: string[], reader: Reader): Promise<Place[]> {
  return reader
    .select(placeColumns)
    .from(posts)
    .leftJoin(root, isRoot)
    .where(and(eq(posts.threadId, threadId), inArray(posts.id, ids)));
}

/** A post too deep for the thread's own pages is shown on the page of the branch it belongs to. */
const branchOf = (start: Place | null): Root | null =>
  start && depthOf(start.path) > LEVELS_SHOWN ? start.root : null;

/** Of a thread opened before; one never opened begins at its beginning. */
async function findFirstUnread(
  viewer: Viewer,
  thread: ThreadView,
  { order }: PostPageOptions,
  reader: Reader,
): Promise<Place | null> {
  if (viewer.kind === "guest" || order === "newest") return null;
  const [first] = await reader
    .select(placeColumns)
    .from(posts)
    .leftJoin(root, isRoot)
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
