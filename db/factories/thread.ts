import { eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groups, posts, threads } from "@/db/schema";
import { storedBody } from "./body";
import { makeMembership } from "./membership";
import { onlyRow } from "./only-row";
import type { Post } from "./post";

export type Thread = typeof threads.$inferSelect & { openingPost: Post };

type Overrides = Partial<typeof threads.$inferInsert> & {
  /** The opening post as Markdown. */
  text?: string;
};

/** A thread with its opening post. The group and its author, a member of it, are made when not named. */
export async function makeThread(overrides: Overrides = {}, tx: Reader = db): Promise<Thread> {
  const { text = "Who has restarted at a lower dose, and when?", ...columns } = overrides;
  const { groupId, authorId } = await placeOf(columns, tx);
  const createdAt = columns.createdAt ?? new Date();
  const rows = await tx
    .insert(threads)
    .values({
      title: "Restarting capecitabine after hand-foot syndrome",
      createdAt,
      lastActivityAt: createdAt,
      lastPosterId: authorId,
      ...columns,
      groupId,
      authorId,
    })
    .returning();
  const thread = onlyRow(rows);
  const opening = await tx
    .insert(posts)
    .values({ threadId: thread.id, groupId, authorId, path: "", createdAt, ...storedBody(text) })
    .returning();
  await tx
    .update(groups)
    .set({ threadCount: sql`${groups.threadCount} + 1` })
    .where(eq(groups.id, groupId));
  return { ...thread, openingPost: onlyRow(opening) };
}

async function placeOf(
  { groupId, authorId }: Overrides,
  tx: Reader,
): Promise<{ groupId: string; authorId: string }> {
  if (groupId !== undefined && authorId !== undefined) return { groupId, authorId };
  const membership = await makeMembership({ groupId, memberId: authorId }, tx);
  return { groupId: membership.groupId, authorId: membership.memberId };
}
