import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { drafts, groups, posts, threads } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import { readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import { excerpt } from "@/lib/rich-text/plain-text";
import type { DraftCard, DraftView } from "./contract";

const draftColumns = {
  id: drafts.id,
  place: drafts.place,
  title: drafts.title,
  body: drafts.body,
  version: drafts.version,
  updatedAt: drafts.updatedAt,
};

/** The viewer's drafts of these places, by place. */
export async function findDrafts(
  viewer: Viewer,
  places: string[],
  reader: Reader = db,
): Promise<Map<string, DraftView>> {
  if (viewer.kind === "guest" || places.length === 0) return new Map();
  const rows = await reader
    .select(draftColumns)
    .from(drafts)
    .where(and(eq(drafts.memberId, viewer.memberId), inArray(drafts.place, places)));
  return new Map(rows.map((row) => [row.place, row]));
}

/** The viewer's draft of one place in a group they may still read; else `NotFound`. */
export async function getDraft(viewer: Viewer, place: string): Promise<DraftView> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const [row] = await db
    .select(draftColumns)
    .from(drafts)
    .where(
      and(
        eq(drafts.memberId, viewer.memberId),
        eq(drafts.place, place),
        inArray(drafts.groupId, readableGroupIds(viewer)),
      ),
    );
  if (!row) throw new NotFound();
  return row;
}

export type DraftJson = Omit<DraftView, "updatedAt"> & { updatedAt: string };

/** A member's drafts in a thread as JSON; the statement around it must join, so that `threads` is named. */
export const draftsOfThread = (memberId: string) => sql<DraftJson[]>`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'place', d.place, 'title', d.title,
    'body', d.body, 'version', d.version, 'updatedAt', d.updated_at)), '[]')
  FROM drafts d WHERE d.member_id = ${memberId} AND d.thread_id = ${threads.id})`;

export const toDrafts = (rows: DraftJson[]): DraftView[] =>
  rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt) }));

/** All the viewer's drafts in groups they may still read, the latest first. */
export async function listDrafts(viewer: Viewer): Promise<DraftCard[]> {
  const groupIds = readableGroupIds(viewer);
  if (viewer.kind === "guest" || groupIds.length === 0) return [];
  const rows = await db
    .select({
      id: drafts.id,
      place: drafts.place,
      title: drafts.title,
      body: drafts.body,
      updatedAt: drafts.updatedAt,
      threadId: drafts.threadId,
      threadTitle: threads.title,
      groupSlug: groups.slug,
      groupName: groups.name,
      openingPostId: posts.id,
    })
    .from(drafts)
    .innerJoin(groups, eq(groups.id, drafts.groupId))
    .leftJoin(threads, eq(threads.id, drafts.threadId))
    .leftJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.path, "")))
    .where(
      and(
        eq(drafts.memberId, viewer.memberId),
        inArray(drafts.groupId, groupIds),
        sql`${threads.deletedAt} IS NULL`,
      ),
    )
    .orderBy(desc(drafts.updatedAt))
    .limit(200);
  return rows.map((row) => {
    const [kind, id] = row.place.split(":") as [DraftCard["kind"], string];
    return {
      id: row.id,
      place: row.place,
      kind,
      title: row.title || row.threadTitle || "Untitled thread",
      excerpt: excerpt(row.body, 160),
      groupName: row.groupName,
      href: hrefOf(kind, id, row),
      updatedAt: row.updatedAt,
    };
  });
}

function hrefOf(
  kind: DraftCard["kind"],
  id: string,
  row: { groupSlug: string; threadId: string | null; openingPostId: string | null },
) {
  const base = `/groups/${row.groupSlug}/threads`;
  if (kind === "thread") return `${base}/new`;
  if (kind === "reply" && id === row.openingPostId)
    return `${base}/${row.threadId}?reply=${id}#reply`;
  return `${base}/${row.threadId}?at=${id}&${kind}=${id}#post-${id}`;
}
