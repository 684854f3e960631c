import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { threads } from "@/db/schema";
import { record } from "@/lib/audit";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canSteerThread } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { lockThreadInput } from "./contract";
import { loadThread } from "./load-thread";

/** Closes a thread for replies and edits with a reason that readers see, or opens it again. */
export async function lockThread(viewer: Viewer, input: unknown) {
  const { threadId, locked, reason } = parse(lockThreadInput, input);
  return db.transaction(async (tx) => {
    const thread = await loadThread(viewer, threadId, tx);
    const { viewer: moderator } = await lockGroup(tx, viewer, thread.groupId);
    assertCan(canSteerThread(moderator, thread));
    await tx
      .update(threads)
      .set(
        locked
          ? { lockedAt: sql`coalesce(${threads.lockedAt}, now())`, lockReason: reason || null }
          : { lockedAt: null, lockReason: null },
      )
      .where(eq(threads.id, threadId));
    await record(tx, moderator, {
      act: locked ? "thread.locked" : "thread.unlocked",
      groupId: thread.groupId,
      subject: { type: "thread", id: threadId },
      ...(reason ? { reason } : {}),
    });
    return { threadId, groupSlug: thread.groupSlug, locked };
  });
}
