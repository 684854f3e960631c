import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { threads } from "@/db/schema";
import { record } from "@/lib/audit";
import { Denied } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSteerThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { PINS_MAX, pinThreadInput } from "./contract";
import { loadThread } from "./load-thread";

/** Keeps a thread at the top of its group, or lets it go. */
export async function pinThread(viewer: Viewer, input: unknown) {
  const { threadId, pinned } = parse(pinThreadInput, input);
  return db.transaction(async (tx) => {
    const thread = await loadThread(viewer, threadId, tx);
    const { viewer: moderator } = await lockGroup(tx, viewer, thread.groupId);
    assertCan(canSteerThread(moderator, thread));
    if (pinned) await assertRoom(tx, thread.groupId, threadId);
    await tx
      .update(threads)
      .set({ pinnedAt: pinned ? sql`coalesce(${threads.pinnedAt}, now())` : null })
      .where(eq(threads.id, threadId));
    await record(tx, moderator, {
      act: pinned ? "thread.pinned" : "thread.unpinned",
      groupId: thread.groupId,
      subject: { type: "thread", id: threadId },
    });
    return { threadId, groupSlug: thread.groupSlug, pinned };
  });
}

/** Pins stand above every page's first threads, so they stay few. The group is locked: nobody else counts. */
async function assertRoom(tx: Tx, groupId: string, threadId: string): Promise<void> {
  const others = await tx.$count(
    threads,
    and(
      eq(threads.groupId, groupId),
      ne(threads.id, threadId),
      isNotNull(threads.pinnedAt),
      isNull(threads.deletedAt),
    ),
  );
  if (others >= PINS_MAX) {
    throw new Denied(`A group has at most ${PINS_MAX} pinned threads. Unpin one first.`);
  }
}
