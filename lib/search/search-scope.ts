import { asc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { reads } from "@/db/client";
import { groups, members } from "@/db/schema";
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
  const rows = await looking(reads, {
    groupIds: searchableGroups(viewer),
    author: input.author ?? "",
  });
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

const looking = builtOnce((on) =>
  on
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
    .leftJoin(members, eq(members.handle, sql.placeholder("author")))
    .where(sql`${groups.id} = ANY(${sql.placeholder("groupIds")}::text[])`)
    .orderBy(asc(groups.name))
    .prepare("search_scope"),
);

/** Milliseconds are as fine as an engine and a cursor tell moments apart. */
const justAfter = (moments: (string | null)[]) =>
  new Date(1 + Math.max(0, ...moments.map((moment) => (moment ? Date.parse(moment) : 0))));
