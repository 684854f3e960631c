import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, posts, threads } from "@/db/schema";
import { deleteDraft } from "@/lib/drafts/delete-draft";
import { SignInRequired } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { newId } from "@/lib/ids";
import { enqueueIndexing } from "@/lib/jobs/enqueue-indexing";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canReadGroup } from "@/lib/policy/groups";
import { canStartThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { plainText } from "@/lib/rich-text/plain-text";
import { SCHEMA_VERSION } from "@/lib/rich-text/schema";
import { claimSubmission } from "@/lib/submissions";
import { startThreadInput } from "./contract";
import { countOwnPost } from "./count-own-post";
import { slugOf } from "./slug";

/** Starts a thread with its opening post. Sending the same submission again returns the first thread. */
export async function startThread(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { groupId, title, body, submissionId } = parse(startThreadInput, input);
  return db.transaction(async (tx) => {
    const { viewer: writer, group } = await lockGroup(tx, viewer, groupId);
    const place = { groupId, groupName: group.name, groupRulesVersion: group.rulesVersion };
    const [threadId, postId] = [newId(), newId()];
    const answer = { threadId, postId, slug: slugOf(title), groupSlug: group.slug };
    const submission = {
      memberId: viewer.memberId,
      key: submissionId,
      content: { groupId, title, body },
    };
    const first = await claimSubmission(tx, submission, answer);
    assertCan(first ? canReadGroup(writer, group) : canStartThread(writer, place));
    if (first) return first;
    const authorId = viewer.memberId;
    await tx
      .insert(threads)
      .values({ id: threadId, groupId, authorId, title, lastPosterId: authorId });
    await tx.insert(posts).values({
      id: postId,
      threadId,
      groupId,
      authorId,
      path: "",
      body,
      schemaVersion: SCHEMA_VERSION,
      bodyText: plainText(body),
    });
    await countOwnPost(tx, authorId, threadId);
    await deleteDraft(tx, authorId, `thread:${groupId}`);
    await enqueueIndexing(tx, [postId]);
    await tx
      .update(groups)
      .set({ threadCount: sql`${groups.threadCount} + 1` })
      .where(eq(groups.id, groupId));
    return answer;
  });
}
