import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { reads } from "@/db/client";
import { groups, members, posts } from "@/db/schema";
import { searchableGroups } from "@/lib/policy/threads";
import type { Viewer } from "@/lib/policy/viewer";
import type { SearchInput } from "./contract";

const DAY = 86_400_000;

export type SearchScope = {
  /** What the filter offers. */
  groups: { slug: string; name: string }[];
  authorName: string | null;
  /** Where to look; an empty list of groups finds nothing. */
  groupIds: string[];
  authorId?: string;
  from?: Date;
  to?: Date;
  now: string;
  /** Just after the latest post in these groups. */
  asOf: Date;
};

/** What the viewer may search in, narrowed by the filters. Names nobody has, or not this viewer's, leave nothing. */
export async function searchScope(viewer: Viewer, input: SearchInput): Promise<SearchScope> {
  const readable = searchableGroups(viewer);
  const rows = await reads
    .select({
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      authorId: members.id,
      authorName: members.name,
      now: sql<string>`now()`,
      latest: sql<string | null>`(SELECT max(created_at) FROM posts WHERE group_id = ${groups.id})`,
    })
    .from(groups)
    .leftJoin(members, eq(members.handle, input.author ?? ""))
    .where(readable.length === 0 ? sql`false` : inArray(groups.id, readable))
    .orderBy(asc(groups.name));
  const author = rows[0]?.authorId ? { id: rows[0].authorId, name: rows[0].authorName } : null;
  const chosen = rows.filter(({ slug }) => input.group === undefined || slug === input.group);
  return {
    groups: rows.map(({ slug, name }) => ({ slug, name })),
    authorName: author?.name ?? null,
    groupIds: input.author && !author ? [] : chosen.map(({ id }) => id),
    ...(author ? { authorId: author.id } : {}),
    ...(input.from ? { from: new Date(input.from) } : {}),
    ...(input.to ? { to: new Date(Date.parse(input.to) + DAY) } : {}),
    now: rows[0]?.now ?? new Date().toISOString(),
    asOf: justAfter(chosen.map(({ latest }) => latest)),
  };
}

/** Milliseconds are as fine as an engine and a cursor tell moments apart. */
const justAfter = (moments: (string | null)[]) =>
  new Date(1 + Math.max(0, ...moments.map((moment) => (moment ? Date.parse(moment) : 0))));

/** The filters as a condition on `posts`: an index may not know yet that a post was moved. */
export function inScope({ groupIds, authorId }: SearchScope): SQL | undefined {
  return and(inArray(posts.groupId, groupIds), authorId ? eq(posts.authorId, authorId) : undefined);
}
