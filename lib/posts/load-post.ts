import { and, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { db, type Reader, type Tx } from "@/db/client";
import { groups, members, memberships, posts, threads } from "@/db/schema";
import { standingColumns, withStanding } from "@/lib/auth/standing";
import { NotFound } from "@/lib/errors";
import { visiblePosts, visiblePostsIn } from "@/lib/policy/posts";
import { type MemberViewer, readableGroupIds, type Viewer } from "@/lib/policy/viewer";
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
  const { memberId } = viewer;
  const [post] = await holding(tx, { memberId, postId, groupIds: readableGroupIds(viewer) });
  if (!post) throw new NotFound();
  return { ...post, writer: withStanding(viewer, post.groupId, post.writer) };
}

const holding = builtOnce((on) =>
  on
    .select({ ...postColumns, writer: standingColumns })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .innerJoin(members, eq(members.id, sql.placeholder("memberId")))
    .innerJoin(
      memberships,
      and(eq(memberships.memberId, members.id), eq(memberships.groupId, posts.groupId)),
    )
    .where(
      and(eq(posts.id, sql.placeholder("postId")), visiblePostsIn(sql.placeholder("groupIds"))),
    )
    .for("share", { of: [members, memberships] })
    .prepare("hold_post"),
);
