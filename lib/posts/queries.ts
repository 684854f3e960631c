import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { members, memberships, posts, threadStates } from "@/db/schema";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { canDeletePost, canEditPost, canSeeVersions, visiblePosts } from "@/lib/policy/posts";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadView } from "@/lib/threads/contract";
import { POSTS_PER_PAGE, type PostOrder, type PostPage, type PostView } from "./contract";
import { findPlaces } from "./find-places";
import { slicePosts } from "./slice-posts";
import { depthOf } from "./tree-path";

export type PostPageOptions = {
  order: PostOrder;
  /** Cursors of the page before or after. */
  after?: string | undefined;
  before?: string | undefined;
  /** A post to begin the page with: a permalink. */
  at?: string | undefined;
  /** The root of a continued branch. */
  branch?: string | undefined;
};

const parent = alias(posts, "parent");
const parentAuthor = alias(members, "parent_author");

/** A page of a thread's posts: in tree order, or by time. Without a cursor it begins at the first unread post. */
export async function listPosts(
  viewer: Viewer,
  thread: ThreadView,
  options: PostPageOptions,
  reader: Reader = db,
): Promise<PostPage> {
  const places = await findPlaces(viewer, thread, options, reader);
  const slice = slicePosts(options, places);
  const rows = await selectPosts(viewer, thread, slice.deepest, reader)
    .where(and(eq(posts.threadId, thread.id), visiblePosts(viewer), slice.where))
    .orderBy(...slice.orderBy)
    .limit(POSTS_PER_PAGE + 1);
  const page = slice.arrange(rows);
  const toView = viewOf(viewer, thread, options.order === "tree" ? depthOf(places.basePath) : null);
  return {
    posts: page.rows.map(toView),
    previous: page.previous,
    next: page.next,
    branch: places.branchId,
    firstUnreadId: places.firstUnreadId,
  };
}

/**
 * Posts with what is shown of them; conditions are the caller's.
 * @param deepest path length of the lowest level shown, whose branches are counted; null when none are cut off
 */
export function selectPosts(
  viewer: Viewer,
  thread: ThreadView,
  deepest: number | null,
  reader: Reader,
) {
  const viewerId = viewer.kind === "member" ? viewer.memberId : "";
  const below = alias(posts, "below");
  const continued = sql<number>`CASE WHEN char_length(${posts.path}) = ${deepest ?? -1} THEN
    (SELECT count(*) FROM ${posts} ${below} WHERE ${below.threadId} = ${posts.threadId}
      AND ${below.path} > ${posts.path} AND ${below.path} < ${posts.path} || '~') ELSE 0 END`;
  return reader
    .select({
      ...memberColumns,
      id: posts.id,
      parentId: posts.parentId,
      path: posts.path,
      authorId: posts.authorId,
      body: posts.body,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      deletedAt: posts.deletedAt,
      deletedBy: posts.deletedBy,
      revision: posts.revision,
      role: memberships.role,
      answeredName: parentAuthor.name,
      continued: continued.mapWith(Number),
      isUnread: sql<boolean>`${posts.authorId} <> ${viewerId}
        AND ${posts.createdAt} > coalesce(${threadStates.seenUntil}, '-infinity')
        AND NOT ${posts.id} = ANY(coalesce(${threadStates.seenIds}, '{}'))`,
    })
    .from(posts)
    .innerJoin(members, eq(members.id, posts.authorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, posts.authorId), eq(memberships.groupId, posts.groupId)),
    )
    .leftJoin(parent, eq(parent.id, posts.parentId))
    .leftJoin(parentAuthor, eq(parentAuthor.id, parent.authorId))
    .leftJoin(
      threadStates,
      and(eq(threadStates.threadId, thread.id), eq(threadStates.memberId, viewerId)),
    )
    .$dynamic();
}

export type PostRow = Awaited<ReturnType<typeof selectPosts>>[number];

/**
 * Makes rows of a thread's posts what the viewer is shown.
 * @param baseDepth depth of the page's root, or null where posts are shown flat
 */
export function viewOf(viewer: Viewer, thread: ThreadView, baseDepth: number | null) {
  return (row: PostRow): PostView => {
    const subject = { authorId: row.authorId, deletedAt: row.deletedAt, thread: thread.subject };
    const depth = baseDepth === null ? 0 : depthOf(row.path) - baseDepth;
    const answers =
      row.parentId && row.answeredName ? { id: row.parentId, name: row.answeredName } : null;
    return {
      id: row.id,
      parentId: row.parentId,
      depth,
      author: toMemberView(row, row.role),
      isOwn: viewer.kind === "member" && viewer.memberId === row.authorId,
      body: row.deletedAt === null ? row.body : null,
      deletedByModerator: row.deletedAt !== null && row.deletedBy !== row.authorId,
      createdAt: row.createdAt,
      editedAt: row.editedAt,
      revision: row.revision,
      isUnread: row.isUnread,
      answers,
      continued: row.continued,
      may: {
        edit: canEditPost(viewer, subject).allowed,
        delete: canDeletePost(viewer, subject).allowed,
        seeVersions: row.editedAt !== null && canSeeVersions(viewer, subject).allowed,
      },
    };
  };
}
