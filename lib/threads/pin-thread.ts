import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { threads } from "@/db/schema";
import { record } from "@/lib/audit";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSteerThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { pinThreadInput } from "./contract";
import { loadThread } from "./load-thread";

/** Keeps a thread at the top of its group, or lets it go. */
export async function pinThread(viewer: Viewer, input: unknown) {
  const { threadId, pinned } = parse(pinThreadInput, input);
  return db.transaction(async (tx) => {
    const thread = await loadThread(viewer, threadId, tx);
    assertCan(canSteerThread(viewer, thread));
    await tx
      .update(threads)
      .set({ pinnedAt: pinned ? sql`coalesce(${threads.pinnedAt}, now())` : null })
      .where(eq(threads.id, threadId));
    await record(tx, viewer, {
      act: pinned ? "thread.pinned" : "thread.unpinned",
      groupId: thread.groupId,
      subject: { type: "thread", id: threadId },
    });
    return { threadId, groupSlug: thread.groupSlug, pinned };
  });
}
