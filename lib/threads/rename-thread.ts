import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { threads, threadTitles } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canRenameThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { renameThreadInput } from "./contract";
import { loadThread } from "./load-thread";
import { slugOf } from "./slug";

/** Gives a thread another title and keeps the one it had. What moderators do to others' is recorded. */
export async function renameThread(viewer: Viewer, input: unknown) {
  const { threadId, title, reason } = parse(renameThreadInput, input);
  return db.transaction(async (tx) => {
    const thread = await loadThread(viewer, threadId, tx);
    const { viewer: writer } = await lockGroup(tx, viewer, thread.groupId);
    const [held] = await tx
      .select()
      .from(threads)
      .where(eq(threads.id, threadId))
      .for("no key update");
    if (!held) throw new NotFound();
    assertCan(canRenameThread(writer, { ...thread, ...held }));
    const answer = { threadId, slug: slugOf(title), groupSlug: thread.groupSlug };
    if (held.title === title) return answer;
    await tx.update(threads).set({ title }).where(eq(threads.id, threadId));
    await tx
      .insert(threadTitles)
      .values({ id: newId(), threadId, title: held.title, replacedBy: writer.memberId });
    if (writer.memberId !== held.authorId) {
      await record(tx, writer, {
        act: "thread.renamed",
        groupId: thread.groupId,
        subject: { type: "thread", id: threadId },
        ...(reason ? { reason } : {}),
      });
    }
    await enqueue(tx, "index-thread", { threadId });
    return answer;
  });
}
