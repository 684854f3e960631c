import { and, eq } from "drizzle-orm";
import { type Reader, reads } from "@/db/client";
import { posts } from "@/db/schema";
import { visiblePosts } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadView } from "@/lib/threads/contract";
import { POSTS_PER_PAGE, type PostOrder, type PostPage } from "./contract";
import { findPlaces } from "./find-places";
import { selectPosts, viewOf } from "./select-posts";
import { slicePosts } from "./slice-posts";
import { depthOf } from "./tree-path";

export type PostPageOptions = {
  order: PostOrder;
  /** Cursors of the page before or after. */
  after?: string | undefined;
  before?: string | undefined;
  /** A post to begin the page with: a permalink. */
  at?: string | undefined;
  /** The root of a continued branch. */
  branch?: string | undefined;
};

/** A page of a thread's posts: in tree order, or by time. Without a cursor it begins at the first unread post. */
export async function listPosts(
  viewer: Viewer,
  thread: ThreadView,
  options: PostPageOptions,
  reader: Reader = reads,
): Promise<PostPage> {
  const places = await findPlaces(viewer, thread, options, reader);
  const slice = slicePosts(options, places);
  const which = {
    deepest: slice.deepest,
    where: and(eq(posts.threadId, thread.id), visiblePosts(viewer), slice.where),
    orderBy: slice.orderBy,
    limit: POSTS_PER_PAGE + 1,
  };
  const rows = await selectPosts(viewer, which, reader);
  const page = slice.arrange(rows);
  const toView = viewOf(viewer, thread, options.order === "tree" ? depthOf(places.basePath) : null);
  return {
    posts: page.rows.map(toView),
    previous: page.previous,
    next: page.next,
    branch: places.branchId,
    firstUnreadId: places.firstUnreadId,
  };
}
