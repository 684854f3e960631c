import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { reads } from "@/db/client";
import { groups, members, memberships, posts, threads } from "@/db/schema";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { visiblePosts } from "@/lib/policy/posts";
import { visibleThreads } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import { postHref } from "@/lib/threads/addresses";
import type { SearchResult } from "./contract";
import type { EngineHit } from "./engine";
import { EXCERPTED_LENGTH, excerpt, mark } from "./highlight";

/** What of these hits the viewer may see now, as it reads now, by post. Everything else is dropped. */
export async function loadResults(
  viewer: Viewer,
  hits: EngineHit[],
  scope: SQL | undefined,
): Promise<Map<string, Row>> {
  if (hits.length === 0) return new Map();
  const rows = await select().where(
    and(
      inArray(
        posts.id,
        hits.map(({ postId }) => postId),
      ),
      visiblePosts(viewer),
      visibleThreads(viewer),
      isNull(posts.deletedAt),
      scope,
    ),
  );
  return new Map(rows.map((row) => [row.postId, row]));
}

type Row = Awaited<ReturnType<typeof select>>[number];

const select = () =>
  reads
    .select({
      ...memberColumns,
      postId: posts.id,
      threadId: threads.id,
      path: posts.path,
      createdAt: posts.createdAt,
      title: threads.title,
      text: sql<string>`left(${posts.bodyText}, ${EXCERPTED_LENGTH})`,
      groupSlug: groups.slug,
      groupName: groups.name,
      role: memberships.role,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(groups, eq(groups.id, posts.groupId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, members.id), eq(memberships.groupId, posts.groupId)),
    );

/** A post as a result, with what was searched for marked. */
export function resultOf(row: Row, terms: string[]): SearchResult {
  return {
    postId: row.postId,
    href: postHref(row),
    kind: row.path === "" ? "opening" : "reply",
    title: mark(row.title, terms),
    excerpt: excerpt(row.text, terms),
    group: { slug: row.groupSlug, name: row.groupName },
    author: toMemberView(row, row.role),
    createdAt: row.createdAt.toISOString(),
  };
}
