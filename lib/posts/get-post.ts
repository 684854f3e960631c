import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { posts } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { visiblePosts } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import { getThread } from "@/lib/threads/queries";
import type { PostView } from "./contract";
import { loadPost } from "./load-post";
import { selectPosts, viewOf } from "./select-posts";

type PostInThread = { post: PostView; threadId: string; groupSlug: string };

/** One post and where it stands, or `NotFound`. */
export async function getPost(
  viewer: Viewer,
  postId: string,
  reader: Reader = db,
): Promise<PostInThread> {
  const { threadId } = await loadPost(viewer, postId, reader);
  const thread = await getThread(viewer, threadId, reader);
  const where = and(eq(posts.id, postId), visiblePosts(viewer));
  const which = { where, orderBy: [asc(posts.id)], limit: 1, deepest: null };
  const [row] = await selectPosts(viewer, which, reader);
  if (!row) throw new NotFound();
  return { post: viewOf(viewer, thread, null)(row), threadId, groupSlug: thread.group.slug };
}
