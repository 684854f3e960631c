import { and, eq, sql } from "drizzle-orm";
import { type Reader, reads } from "@/db/client";
import { threads } from "@/db/schema";
import { type DraftJson, draftsOfThread, toDrafts } from "@/lib/drafts/queries";
import { NotFound } from "@/lib/errors";
import { decodePlace, encodePlace } from "@/lib/keyset";
import {
  canRenameThread,
  canReply,
  canSeeTitles,
  canSteerThread,
  isAuthor,
  visibleThreads,
} from "@/lib/policy/threads";
import { readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import type { ThreadLevel, ThreadOrder, ThreadPage, ThreadView } from "./contract";
import { THREADS_PER_PAGE } from "./contract";
import { placeLatest, placeUnread } from "./place-threads";
import { slugOf } from "./slug";
import { selectCards, toCard } from "./thread-cards";
import { ownGroups, stateOfThread, unread, viewerId } from "./unread";

type ThreadRow = {
  id: string;
  title: string;
  created_at: string;
  post_count: number;
  pinned_at: string | null;
  locked_at: string | null;
  lock_reason: string | null;
  group_id: string;
  group_slug: string;
  group_name: string;
  rules_version: number;
  opening_post_id: string;
  author_id: string;
  author_name: string;
  was_renamed: boolean;
  level: ThreadLevel;
  unread: number;
  drafts: DraftJson[];
};

const threadFields = sql`threads.id, threads.title, threads.created_at, threads.post_count, threads.pinned_at,
  threads.locked_at, threads.lock_reason, threads.group_id, g.slug AS group_slug, g.name AS group_name,
  g.rules_version, o.id AS opening_post_id, threads.author_id, m.name AS author_name,
  EXISTS (SELECT FROM thread_titles t WHERE t.thread_id = threads.id) AS was_renamed,
  coalesce(state.level, 'normal') AS level, ${unread} AS unread`;

const besideThread = sql.raw(`JOIN groups g ON g.id = threads.group_id
  JOIN members m ON m.id = threads.author_id JOIN posts o ON o.thread_id = threads.id AND o.path = ''`);

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text));

/** One thread, or `NotFound` for the missing and for those the viewer may not see. */
export async function getThread(
  viewer: Viewer,
  threadId: string,
  reader: Reader = reads,
): Promise<ThreadView> {
  const [row] = await reader.execute<ThreadRow>(sql`
    SELECT ${threadFields}, ${draftsOfThread(viewerId(viewer))} AS drafts
    FROM threads JOIN ${ownGroups(viewer)} ON mine.group_id = threads.group_id
      ${besideThread} ${stateOfThread(viewer)}
    WHERE ${and(eq(threads.id, threadId), visibleThreads(viewer))}`);
  if (!row) throw new NotFound();
  const lockedAt = dateOrNull(row.locked_at);
  const subject = {
    groupId: row.group_id,
    groupName: row.group_name,
    groupRulesVersion: row.rules_version,
    lockedAt,
    deletedAt: null,
    authorId: row.author_id,
  };
  return {
    id: row.id,
    subject,
    openingPost: { id: row.opening_post_id, authorName: row.author_name },
    slug: slugOf(row.title),
    title: row.title,
    group: { id: row.group_id, slug: row.group_slug, name: row.group_name },
    createdAt: new Date(row.created_at),
    postCount: row.post_count,
    unread: row.unread,
    pinnedAt: dateOrNull(row.pinned_at),
    lockedAt,
    lockReason: row.lock_reason,
    level: row.level,
    drafts: toDrafts(row.drafts),
    mayReply: canReply(viewer, subject),
    maySteer: canSteerThread(viewer, subject).allowed,
    isOwn: isAuthor(viewer, subject),
    mayRename: canRenameThread(viewer, subject).allowed,
    hasEarlierTitles: row.was_renamed && canSeeTitles(viewer, subject).allowed,
  };
}

type ListOptions = {
  groupId?: string;
  order?: ThreadOrder;
  after?: string | undefined;
  limit?: number;
  seen?: "any" | "unread";
};

/**
 * A group's threads, or those of all the viewer's groups. Pinned ones come first on a group's first page.
 * Of those with something new, a page may hold few or none and have a next one.
 */
export async function listThreads(
  viewer: Viewer,
  { groupId, order = "activity", after, limit = THREADS_PER_PAGE, seen = "any" }: ListOptions,
): Promise<ThreadPage> {
  if (readableGroupIds(viewer).length === 0) return { threads: [], next: null };
  const wanted = { groupId, order, after: decodePlace(after), limit: limit + 1 };
  const place = seen === "unread" ? placeUnread : placeLatest;
  const rows = await selectCards(viewer, place(viewer, wanted));
  const pins = rows.filter(({ place }) => place === 0);
  const page = rows.slice(pins.length, pins.length + limit);
  const last = page.at(-1);
  const goesOn = rows.length > pins.length + limit || last?.mark === "end";
  const time = order === "activity" ? last?.last_activity_at : last?.created_at;
  return {
    threads: [...pins, ...page].filter((row) => seen === "any" || row.unread > 0).map(toCard),
    next: goesOn && last && time ? encodePlace(new Date(time), last.id) : null,
  };
}
