import { and, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groups, posts, threads } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { visiblePosts } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import { threadSubjectColumns } from "@/lib/threads/load-thread";

/** A post with its thread as the rules see them, or `NotFound`. `now` is the database's clock in milliseconds. */
export async function loadPost(viewer: Viewer, postId: string, reader: Reader = db) {
  const [post] = await reader
    .select({
      id: posts.id,
      threadId: posts.threadId,
      groupId: posts.groupId,
      authorId: posts.authorId,
      parentId: posts.parentId,
      path: posts.path,
      body: posts.body,
      schemaVersion: posts.schemaVersion,
      revision: posts.revision,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      deletedAt: posts.deletedAt,
      now: sql`floor(extract(epoch from clock_timestamp()) * 1000)`.mapWith(Number),
      thread: threadSubjectColumns,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .where(and(eq(posts.id, postId), visiblePosts(viewer)));
  if (!post) throw new NotFound();
  return post;
}
