import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { posts, threadStates } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadView } from "@/lib/threads/contract";
import type { PostPageOptions } from "./queries";
import { branchRootOf, depthOf, LEVELS_SHOWN } from "./tree-path";

type Place = { id: string; path: string; createdAt: Date };

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
  const branch =
    found.find((place) => place.id === options.branch) ??
    (await branchOf(thread.id, start, reader));
  return {
    basePath: branch?.path ?? "",
    branchId: branch?.id ?? null,
    start,
    firstUnreadId: firstUnread?.id ?? null,
  };
}

const placeColumns = { id: posts.id, path: posts.path, createdAt: posts.createdAt };

function placesOf(threadId: string, ids: string[], reader: Reader): Promise<Place[]> {
  return reader
    .select(placeColumns)
    .from(posts)
    .where(and(eq(posts.threadId, threadId), inArray(posts.id, ids)));
}

/** A post too deep for the thread's own pages is shown on the page of the branch it belongs to. */
async function branchOf(
  threadId: string,
  start: Place | null,
  reader: Reader,
): Promise<Place | null> {
  if (!start || depthOf(start.path) <= LEVELS_SHOWN) return null;
  const [root] = await reader
    .select(placeColumns)
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.path, branchRootOf(start.path))));
  return root ?? null;
}

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
