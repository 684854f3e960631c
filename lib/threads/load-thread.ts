import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groups, threads } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";

/** What the rules ask about a thread. */
export const threadSubjectColumns = {
  groupId: threads.groupId,
  groupSlug: groups.slug,
  groupName: groups.name,
  groupRulesVersion: groups.rulesVersion,
  lockedAt: threads.lockedAt,
  deletedAt: threads.deletedAt,
};

/** A thread as the rules see it, or `NotFound` for the missing and for those the viewer may not see. */
export async function loadThread(viewer: Viewer, threadId: string, reader: Reader = db) {
  const [thread] = await reader
    .select({ ...threadSubjectColumns, authorId: threads.authorId })
    .from(threads)
    .innerJoin(groups, eq(groups.id, threads.groupId))
    .where(and(eq(threads.id, threadId), visibleThreads(viewer)));
  if (!thread) throw new NotFound();
  return thread;
}
