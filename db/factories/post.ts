import { eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { posts, threads } from "@/db/schema";
import { replyPath } from "@/lib/posts/tree-path";
import { storedBody } from "./body";
import { onlyRow } from "./only-row";
import { makeThread } from "./thread";

export type Post = typeof posts.$inferSelect;

type Overrides = Partial<Omit<typeof posts.$inferInsert, "body" | "bodyText" | "schemaVersion">> & {
  /** The body as Markdown. */
  text?: string;
  /** The post it answers; the thread's opening post when not named. */
  parent?: Post;
};

/** A reply. The thread, and its opening post as the parent, are made or found when not named. */
export async function makePost(overrides: Overrides = {}, tx: Reader = db): Promise<Post> {
  const { text = "We repeat the scan after six weeks.", parent: given, ...columns } = overrides;
  const parent = given ?? (await openingPostOf(columns.threadId, tx));
  const createdAt = columns.createdAt ?? new Date();
  const rows = await tx
    .insert(posts)
    .values({
      authorId: parent.authorId,
      parentId: parent.id,
      path: replyPath(parent.path, createdAt.getTime()),
      createdAt,
      ...storedBody(text),
      ...columns,
      threadId: parent.threadId,
      groupId: parent.groupId,
    })
    .returning();
  const post = onlyRow(rows);
  await tx
    .update(threads)
    .set({
      postCount: sql`${threads.postCount} + 1`,
      lastActivityAt: sql`greatest(${threads.lastActivityAt}, ${createdAt.toISOString()}::timestamptz)`,
      lastPosterId: post.authorId,
    })
    .where(eq(threads.id, post.threadId));
  return post;
}

async function openingPostOf(threadId: string | undefined, tx: Reader): Promise<Post> {
  if (threadId === undefined) return (await makeThread({}, tx)).openingPost;
  const rows = await tx
    .select()
    .from(posts)
    .where(sql`${posts.threadId} = ${threadId} AND ${posts.path} = ''`);
  return onlyRow(rows);
}
