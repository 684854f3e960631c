import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { groups, posts, threads } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied, Invalid, SignInRequired } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canDeletePost } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import { deletePostInput } from "./contract";
import { loadPost } from "./load-post";

/** Takes a post away and leaves a tombstone, so that replies keep their place. A moderator says why. */
export async function deletePost(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { postId, reason } = parse(deletePostInput, input);
  return db.transaction(async (tx) => {
    const post = await loadPost(viewer, postId, tx);
    const { viewer: current } = await lockGroup(tx, viewer, post.groupId);
    assertCan(canDeletePost(current, post));
    const isOwn = post.authorId === viewer.memberId;
    if (!isOwn && reason === "") {
      throw new Invalid({ reason: ["Say why, so that the author understands."] });
    }
    const deleted = await tx
      .update(posts)
      .set({ deletedAt: sql`now()`, deletedBy: viewer.memberId, deletionReason: reason || null })
      .where(and(eq(posts.id, postId), isNull(posts.deletedAt)))
      .returning({ id: posts.id });
    if (deleted.length === 0) throw new Denied("This post is deleted already.");
    const threadGone = post.parentId === null && (await deleteIfAlone(tx, post));
    await record(tx, viewer, {
      act: "post.deleted",
      groupId: post.groupId,
      subject: { type: "post", id: postId },
      ...(reason ? { reason } : {}),
      details: { own: isOwn },
    });
    await enqueue(tx, "index-posts", { postIds: [postId] }, { priority: -10 });
    if (!isOwn) await enqueue(tx, "send-mail", { template: "post-removed", ids: { postId } });
    return { postId, threadId: post.threadId, groupSlug: post.thread.groupSlug, threadGone };
  });
}

/** A thread whose opening post is deleted goes too when nobody has answered yet. */
async function deleteIfAlone(
  tx: Tx,
  post: { threadId: string; groupId: string },
): Promise<boolean> {
  const gone = await tx
    .update(threads)
    .set({ deletedAt: sql`now()` })
    .where(and(eq(threads.id, post.threadId), eq(threads.postCount, 1)))
    .returning({ id: threads.id });
  if (gone.length === 0) return false;
  await tx
    .update(groups)
    .set({ threadCount: sql`${groups.threadCount} - 1` })
    .where(eq(groups.id, post.groupId));
  return true;
}
