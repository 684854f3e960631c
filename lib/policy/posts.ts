import { type SQL, type SQLChunk, sql } from "drizzle-orm";
import { posts, threads } from "@/db/schema";
import { all, allow, type Decision, deny } from "./decision";
import { canModerateGroup } from "./groups";
import { canReply, canSeeThread, isAuthor, type ThreadSubject } from "./threads";
import { readableGroupIds, type Viewer } from "./viewer";

export type PostSubject = { authorId: string; deletedAt: Date | null; thread: ThreadSubject };

/** Posts the viewer may read, as a condition on `posts`, complete in itself. */
export function visiblePosts(viewer: Viewer): SQL {
  const groupIds = readableGroupIds(viewer);
  return groupIds.length === 0 ? nothing : visiblePostsIn(sql.param(groupIds));
}

/** The same for a statement that is built once: the groups are those of `readableGroupIds`. */
export const visiblePostsIn = (groupIds: SQLChunk): SQL =>
  sql`(${posts.groupId} = ANY(${groupIds}::text[]) AND ${inLivingThread})`;

const inLivingThread = sql`EXISTS (SELECT 1 FROM ${threads} WHERE ${threads.id} = ${posts.threadId} AND ${threads.deletedAt} IS NULL)`;

export function canSeePost(viewer: Viewer, post: PostSubject): Decision {
  return canSeeThread(viewer, post.thread);
}

const nothing = sql`false`;

/** Authors edit their own posts while they could still reply. */
export function canEditPost(viewer: Viewer, post: PostSubject): Decision {
  if (post.deletedAt !== null) return deny("This post was deleted.");
  return all(
    isAuthor(viewer, post) ? allow : deny("Only its author can edit a post."),
    canReply(viewer, post.thread),
  );
}

/** Authors delete their own posts; moderators delete any, with a reason. */
export function canDeletePost(viewer: Viewer, post: PostSubject): Decision {
  if (post.deletedAt !== null) return deny("This post is deleted already.");
  const byAuthor: Decision = isAuthor(viewer, post)
    ? allow
    : deny("Only its author can delete a post.");
  const byModerator = canModerateGroup(viewer, { id: post.thread.groupId });
  return all(canSeePost(viewer, post), byAuthor.allowed || byModerator.allowed ? allow : byAuthor);
}

/** Earlier versions are for the author and the group's moderators. */
export function canSeeVersions(viewer: Viewer, post: PostSubject): Decision {
  const byModerator = canModerateGroup(viewer, { id: post.thread.groupId });
  const isTheirs = isAuthor(viewer, post) || byModerator.allowed;
  return all(
    canSeePost(viewer, post),
    isTheirs ? allow : deny("Earlier versions are shown to the author and the moderators."),
  );
}
