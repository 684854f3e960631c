import { and, eq, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { db, type Tx } from "@/db/client";
import { posts, threads } from "@/db/schema";
import { together } from "@/db/together";
import { deleteDraft } from "@/lib/drafts/delete-draft";
import { Denied, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { enqueueIndexing } from "@/lib/jobs/enqueue-indexing";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canReply, canSeeThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { plainText } from "@/lib/rich-text/plain-text";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import { claimSubmission } from "@/lib/submissions";
import { countOwnPost } from "@/lib/threads/count-own-post";
import { replyInput } from "./contract";
import { loadPostToWrite } from "./load-post";
import { replyPath } from "./tree-path";

/** Adds a reply to a post. Sending the same submission again returns the first reply. */
export async function replyToThread(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { parentId, body, submissionId } = parse(replyInput, input);
  const postId = newId();
  const submission = { memberId: viewer.memberId, key: submissionId, content: { parentId, body } };
  return db.transaction(async (tx) => {
    const [parent, first] = await together(
      loadPostToWrite(viewer, parentId, tx),
      claimSubmission(tx, submission, { postId }),
    );
    const { threadId, groupId } = parent;
    const answer = { postId, threadId, groupSlug: parent.thread.groupSlug };
    assertCan((first ? canSeeThread : canReply)(parent.writer, parent.thread));
    if (first) return { ...answer, postId: first.postId };
    await together(
      insertBelow(tx, parent.path, parent.now, {
        id: postId,
        threadId,
        groupId,
        parentId,
        authorId: viewer.memberId,
        body,
        bodyText: plainText(body),
      }),
      deleteDraft(tx, viewer.memberId, `reply:${parentId}`),
      countOwnPost(tx, viewer.memberId, threadId),
      enqueueIndexing(tx, [postId]),
      countReply(tx, threadId, viewer.memberId),
    );
    return answer;
  });
}

type NewPost = Omit<typeof posts.$inferInsert, "path" | "schemaVersion">;

const insertion = builtOnce((on) =>
  on
    .insert(posts)
    .values({
      id: sql.placeholder("id"),
      threadId: sql.placeholder("threadId"),
      groupId: sql.placeholder("groupId"),
      parentId: sql.placeholder("parentId"),
      authorId: sql.placeholder("authorId"),
      path: sql.placeholder("path"),
      body: sql.placeholder("body"),
      schemaVersion: SCHEMA_VERSION,
      bodyText: sql.placeholder("bodyText"),
    })
    .onConflictDoNothing({ target: [posts.threadId, posts.path] })
    .returning({ id: posts.id })
    .prepare("insert_reply"),
);

/** Two replies in one millisecond may draw the same path; the second then draws again. */
async function insertBelow(tx: Tx, parentPath: string, now: number, post: NewPost): Promise<void> {
  const path = replyPath(parentPath, now);
  const inserted = await insertion(tx, { ...post, path });
  if (inserted.length === 0) await insertBelow(tx, parentPath, now + 1, post);
}

/** Last, because it holds the thread's row until the commit; it also refuses one locked or deleted meanwhile. */
async function countReply(tx: Tx, threadId: string, memberId: string): Promise<void> {
  const counted = await counting(tx, { threadId, memberId });
  if (counted.length === 0) {
    throw new Denied(
      "This thread was locked or deleted while you wrote. Start a new thread to carry on.",
    );
  }
}

const counting = builtOnce((on) =>
  on
    .update(threads)
    .set({
      postCount: sql`${threads.postCount} + 1`,
      lastActivityAt: sql`greatest(${threads.lastActivityAt}, now())`,
      lastPosterId: sql`${sql.placeholder("memberId")}`,
    })
    .where(
      and(
        eq(threads.id, sql.placeholder("threadId")),
        isNull(threads.lockedAt),
        isNull(threads.deletedAt),
      ),
    )
    .returning({ id: threads.id })
    .prepare("count_reply"),
);
