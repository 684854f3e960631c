import { and, eq, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { reads } from "@/db/client";
import { groups, members, memberships, posts, threads } from "@/db/schema";
import { memberColumns, toMemberView } from "@/lib/members/member-view";
import { visiblePostsIn } from "@/lib/policy/posts";
import { visibleThreadsIn } from "@/lib/policy/threads";
import { readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import { postHref } from "@/lib/threads/addresses";
import type { SearchResult } from "./contract";
import type { EngineHit } from "./engine";
import { EXCERPTED_LENGTH, excerpt, mark } from "./highlight";
import type { SearchScope } from "./search-scope";

/**
 * What of these hits the viewer may see now, as it reads now, by post. Everything else is dropped,
 * and what has left the scope: an index may not know yet that a post was moved.
 */
export async function loadResults(
  viewer: Viewer,
  hits: EngineHit[],
  { groupIds, authorId }: Pick<SearchScope, "groupIds" | "authorId">,
): Promise<Map<string, Row>> {
  if (hits.length === 0) return new Map();
  const rows = await loading(reads, {
    postIds: hits.map(({ postId }) => postId),
    readable: readableGroupIds(viewer),
    groupIds,
    authorId: authorId ?? null,
  });
  return new Map(rows.map((row) => [row.postId, row]));
}

type Row = Awaited<ReturnType<typeof loading>>[number];

const loading = builtOnce((on) =>
  on
    .select({
      ...memberColumns,
      postId: posts.id,
      threadId: threads.id,
      path: posts.path,
      createdAt: posts.createdAt,
      title: threads.title,
      text: sql<string>`left(${posts.bodyText}, ${sql.raw(String(EXCERPTED_LENGTH))})`,
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
    )
    .where(
      and(
        sql`${posts.id} = ANY(${sql.placeholder("postIds")}::text[])`,
        visiblePostsIn(sql.placeholder("readable")),
        visibleThreadsIn(sql.placeholder("readable")),
        isNull(posts.deletedAt),
        sql`${posts.groupId} = ANY(${sql.placeholder("groupIds")}::text[])`,
        sql`${posts.authorId} = coalesce(${sql.placeholder("authorId")}::text, ${posts.authorId})`,
      ),
    )
    .prepare("load_results"),
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
