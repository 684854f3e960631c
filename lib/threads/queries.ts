import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { groups, members, memberships, posts, threadStates, threads } from "@/db/schema";
import { pageOf } from "@/lib/cursor";
import { draftsOfThread, toDrafts } from "@/lib/drafts/queries";
import { NotFound } from "@/lib/errors";
import { beside, decodePlace, encodePlace } from "@/lib/keyset";
import { type MemberRow, memberColumns, toMemberView } from "@/lib/members/member-view";
import { canReply, canSteerThread, visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadCard, ThreadOrder, ThreadPage, ThreadView } from "./contract";
import { PINS_MAX, THREADS_PER_PAGE } from "./contract";
import { threadSubjectColumns } from "./load-thread";
import { slugOf } from "./slug";

const lastPoster = alias(members, "last_poster");

const viewerId = (viewer: Viewer) => (viewer.kind === "member" ? viewer.memberId : null);

/** The viewer's own membership of the thread's group. */
const own = alias(memberships, "own");

/**
 * Posts by others that this viewer has not seen; none in a muted thread, nor in one that is older
 * than their membership and that they never opened.
 */
const unread = sql<number>`CASE
  WHEN ${threadStates.level} = 'muted' THEN 0
  WHEN ${threadStates.threadId} IS NULL AND ${threads.createdAt} < ${own.joinedAt} THEN 0
  ELSE greatest(0, ${threads.postCount} - coalesce(${threadStates.seenCount}, 0)) END`.mapWith(
  Number,
);

const threadColumns = {
  ...threadSubjectColumns,
  id: threads.id,
  title: threads.title,
  createdAt: threads.createdAt,
  lastActivityAt: threads.lastActivityAt,
  postCount: threads.postCount,
  pinnedAt: threads.pinnedAt,
  lockReason: threads.lockReason,
  level: threadStates.level,
  unread,
};

const ofViewer = (viewer: Viewer) =>
  and(eq(threadStates.threadId, threads.id), eq(threadStates.memberId, viewerId(viewer) ?? ""));

const isOwn = (viewer: Viewer) =>
  and(eq(own.groupId, threads.groupId), eq(own.memberId, viewerId(viewer) ?? ""));

/** One thread, or `NotFound` for the missing and for those the viewer may not see. */
export async function getThread(
  viewer: Viewer,
  threadId: string,
  reader: Reader = db,
): Promise<ThreadView> {
  const [row] = await reader
    .select({
      ...threadColumns,
      openingPostId: posts.id,
      authorName: members.name,
      drafts: draftsOfThread(viewerId(viewer) ?? ""),
    })
    .from(threads)
    .innerJoin(groups, eq(groups.id, threads.groupId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.path, "")))
    .leftJoin(threadStates, ofViewer(viewer))
    .leftJoin(own, isOwn(viewer))
    .where(and(eq(threads.id, threadId), visibleThreads(viewer)));
  if (!row) throw new NotFound();
  return {
    id: row.id,
    subject: row,
    openingPost: { id: row.openingPostId, authorName: row.authorName },
    slug: slugOf(row.title),
    title: row.title,
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName },
    createdAt: row.createdAt,
    postCount: row.postCount,
    unread: row.unread,
    pinnedAt: row.pinnedAt,
    lockedAt: row.lockedAt,
    lockReason: row.lockReason,
    level: row.level ?? "normal",
    drafts: toDrafts(row.drafts),
    mayReply: canReply(viewer, row),
    maySteer: canSteerThread(viewer, row).allowed,
  };
}

type ListOptions = {
  groupId?: string;
  order?: ThreadOrder;
  after?: string | undefined;
  limit?: number;
  seen?: "any" | "unread";
};

/** A group's threads, or those of all the viewer's groups. Pinned ones come first on a group's first page. */
export async function listThreads(
  viewer: Viewer,
  { groupId, order = "activity", after, limit = THREADS_PER_PAGE, seen = "any" }: ListOptions,
): Promise<ThreadPage> {
  const time = order === "activity" ? threads.lastActivityAt : threads.createdAt;
  const cursor = decodePlace(after);
  const scope = and(
    visibleThreads(viewer),
    groupId ? eq(threads.groupId, groupId) : undefined,
    order === "unanswered" ? eq(threads.postCount, 1) : undefined,
    seen === "unread" ? sql`${unread} > 0` : undefined,
  );
  const hasPins = groupId !== undefined && order === "activity";
  const rows = await selectCards(
    viewer,
    and(
      scope,
      hasPins ? isNull(threads.pinnedAt) : undefined,
      cursor ? beside(time, threads.id, "<", cursor) : undefined,
    ),
  )
    .orderBy(desc(time), desc(threads.id))
    .limit(limit + 1);
  const pinned =
    hasPins && !cursor
      ? await selectCards(viewer, and(scope, isNotNull(threads.pinnedAt)))
          .orderBy(desc(threads.pinnedAt))
          .limit(PINS_MAX)
      : [];
  const { page, next } = pageOf(rows, limit, (last) =>
    encodePlace(order === "activity" ? last.lastActivityAt : last.createdAt, last.id),
  );
  return {
    threads: [...pinned, ...page].map(toCard),
    next,
  };
}

function selectCards(viewer: Viewer, where: SQL | undefined) {
  return db
    .select({
      ...threadColumns,
      ...memberColumns,
      role: memberships.role,
      lastPosterName: lastPoster.name,
    })
    .from(threads)
    .innerJoin(groups, eq(groups.id, threads.groupId))
    .innerJoin(members, eq(members.id, threads.authorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, members.id), eq(memberships.groupId, threads.groupId)),
    )
    .leftJoin(lastPoster, eq(lastPoster.id, threads.lastPosterId))
    .leftJoin(threadStates, ofViewer(viewer))
    .leftJoin(own, isOwn(viewer))
    .where(where);
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number] & MemberRow;

const toCard = (row: CardRow): ThreadCard => ({
  id: row.id,
  slug: slugOf(row.title),
  title: row.title,
  group: { slug: row.groupSlug, name: row.groupName },
  author: toMemberView(row, row.role),
  lastPosterName: row.lastPosterName,
  createdAt: row.createdAt,
  lastActivityAt: row.lastActivityAt,
  replyCount: row.postCount - 1,
  unread: row.unread,
  isPinned: row.pinnedAt !== null,
  isLocked: row.lockedAt !== null,
  level: row.level ?? "normal",
});
