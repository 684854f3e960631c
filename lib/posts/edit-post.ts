import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { posts, postVersions, threads } from "@/db/schema";
import { deleteDraft } from "@/lib/drafts/delete-draft";
import { Denied, Invalid, SignInRequired } from "@/lib/errors";
import { enqueueIndexing } from "@/lib/jobs/enqueue-indexing";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canEditPost } from "@/lib/policy/posts";
import { canSeeThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { plainText } from "@/lib/rich-text/plain-text";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import { claimSubmission } from "@/lib/submissions";
import { editPostInput } from "./contract";
import { loadPostToWrite } from "./load-post";

const CHANGED_MEANWHILE =
  "This post was changed somewhere else since you opened it. Your text is kept: reload, then compare.";

/** Replaces a post's body and keeps the earlier version. Sending the same submission again changes nothing. */
export async function editPost(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { postId, body, revision, submissionId } = parse(editPostInput, input);
  return db.transaction(async (tx) => {
    const post = await loadPostToWrite(viewer, postId, tx);
    const answer = { postId, threadId: post.threadId, groupSlug: post.thread.groupSlug };
    const submission = {
      memberId: viewer.memberId,
      key: submissionId,
      content: { postId, body, revision },
    };
    const first = await claimSubmission(tx, submission, answer);
    assertCan(first ? canSeeThread(post.writer, post.thread) : canEditPost(post.writer, post));
    if (first) return first;
    const bodyText = plainText(body);
    const changed = await tx
      .update(posts)
      .set({
        body,
        bodyText,
        schemaVersion: SCHEMA_VERSION,
        revision: sql`${posts.revision} + 1`,
        editedAt: sql`now()`,
      })
      .where(
        and(eq(posts.id, postId), eq(posts.revision, revision), sql`${posts.deletedAt} IS NULL`),
      )
      .returning({ id: posts.id });
    if (changed.length === 0) throw new Invalid({ "": [CHANGED_MEANWHILE] }, { status: 409 });
    await tx.insert(postVersions).values({
      postId,
      revision,
      body: post.body,
      schemaVersion: post.schemaVersion,
      writtenAt: post.editedAt ?? post.createdAt,
      replacedBy: viewer.memberId,
    });
    await deleteDraft(tx, viewer.memberId, `edit:${postId}`);
    await enqueueIndexing(tx, [postId]);
    await assertOpen(tx, post.threadId);
    return answer;
  });
}

/** Last, because replies wait for whoever holds the thread: it stays open until the commit. */
async function assertOpen(tx: Tx, threadId: string): Promise<void> {
  const [open] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, threadId), isNull(threads.lockedAt), isNull(threads.deletedAt)))
    .for("share");
  if (!open) {
    throw new Denied("This thread was locked or deleted while you wrote. Your draft is kept.");
  }
}
