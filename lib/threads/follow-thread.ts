import { db } from "@/db/client";
import { threadStates } from "@/db/schema";
import { SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { followThreadInput } from "./contract";
import { loadThread } from "./load-thread";

/** Follows a thread, mutes it, or neither. A muted thread counts no unread posts. */
export async function followThread(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { threadId, level } = parse(followThreadInput, input);
  return db.transaction(async (tx) => {
    const { groupSlug } = await loadThread(viewer, threadId, tx);
    await tx
      .insert(threadStates)
      .values({ memberId: viewer.memberId, threadId, level })
      .onConflictDoUpdate({
        target: [threadStates.memberId, threadStates.threadId],
        set: { level },
      });
    return { threadId, groupSlug, level };
  });
}
