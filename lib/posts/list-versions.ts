import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { postVersions } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { canSeeVersions } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import type { PostVersion } from "./contract";
import { loadPost } from "./load-post";

/** Earlier versions of a thread's post, oldest first, for those who may see them; `NotFound` for everybody else. */
export async function listVersions(
  viewer: Viewer,
  postId: string,
  threadId: string,
  reader: Reader = db,
) {
  const post = await loadPost(viewer, postId, reader);
  const isAsked = post.threadId === threadId && canSeeVersions(viewer, post).allowed;
  if (!isAsked) throw new NotFound();
  const versions: PostVersion[] = await reader
    .select({
      revision: postVersions.revision,
      body: postVersions.body,
      writtenAt: postVersions.writtenAt,
      replacedAt: postVersions.replacedAt,
    })
    .from(postVersions)
    .where(eq(postVersions.postId, postId))
    .orderBy(asc(postVersions.revision));
  return { post: { id: post.id, threadId: post.threadId }, versions };
}
