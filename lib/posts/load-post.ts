import { and, eq, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { groups, members, memberships, posts, threads } from "@/db/schema";
import { standingColumns, withStanding } from "@/lib/auth/standing";
import { NotFound } from "@/lib/errors";
import { visiblePosts } from "@/lib/policy/posts";
import type { MemberViewer, Viewer } from "@/lib/policy/viewer";
import { threadSubjectColumns } from "@/lib/threads/load-thread";

const postColumns = {
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
};

/** A post with its thread as the rules see them, or `NotFound`. `now` is the database's clock in milliseconds. */
export async function loadPost(viewer: Viewer, postId: string, reader: Reader = db) {
  const [post] = await reader
    .select(postColumns)
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .where(and(eq(posts.id, postId), visiblePosts(viewer)));
  if (!post) throw new NotFound();
  return post;
}

/**
 * The same for somebody who is about to write, and this writer as the database has them now. Their
 * membership and their standing stay so until this transaction ends: who removes, pauses or suspends
 * them waits for what is under way, and what comes later is refused.
 */
export async function loadPostToWrite(viewer: MemberViewer, postId: string, tx: Tx) {
  const isOwn = and(eq(memberships.memberId, members.id), eq(memberships.groupId, posts.groupId));
  const [post] = await tx
    .select({ ...postColumns, writer: standingColumns })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .innerJoin(members, eq(members.id, viewer.memberId))
    .innerJoin(memberships, isOwn)
    .where(and(eq(posts.id, postId), visiblePosts(viewer)))
    .for("share", { of: [members, memberships] });
  if (!post) throw new NotFound();
  return { ...post, writer: withStanding(viewer, post.groupId, post.writer) };
}
