import { desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { members, threadTitles } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { canSeeTitles } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import type { EarlierTitle } from "./contract";
import { loadThread } from "./load-thread";

const MOST = 100;

/** Titles that a thread no longer has, the latest first, for those who may see them; `NotFound` for everybody else. */
export async function listTitles(
  viewer: Viewer,
  threadId: string,
  reader: Reader = db,
): Promise<EarlierTitle[]> {
  const thread = await loadThread(viewer, threadId, reader);
  if (!canSeeTitles(viewer, thread).allowed) throw new NotFound();
  return reader
    .select({
      title: threadTitles.title,
      replacedAt: threadTitles.replacedAt,
      replacedBy: members.name,
    })
    .from(threadTitles)
    .innerJoin(members, eq(members.id, threadTitles.replacedBy))
    .where(eq(threadTitles.threadId, threadId))
    .orderBy(desc(threadTitles.replacedAt), desc(threadTitles.id))
    .limit(MOST);
}
