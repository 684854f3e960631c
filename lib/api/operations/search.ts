import { z } from "zod";
import { isSearchPlace } from "@/lib/search/search-place";
import { searchPosts } from "@/lib/search/search-posts";
import { operation } from "../operation";
import { cursorThat, id, member, moment, pageOf } from "../wire";

const marked = z.array(
  z.object({ text: z.string(), isMatch: z.boolean().describe("It is what was searched for.") }),
);

const searchResult = z
  .object({
    postId: id,
    href: z.string().describe("The post's address, below the site's."),
    kind: z.enum(["opening", "reply"]),
    title: marked,
    excerpt: marked,
    group: z.object({ slug: z.string(), name: z.string() }),
    author: member,
    createdAt: moment,
  })
  .meta({ id: "SearchResult" });

const day = z.iso.date().regex(/^[12]/, "Name a day of the years 1000 to 2999.").optional();

export const searchOperations = [
  operation({
    id: "searchPosts",
    method: "GET",
    path: "/search",
    tag: "Search",
    summary: "Find posts you may read",
    description:
      "Without words, a filter alone lists what fits it, the newest first. Pages after the first leave out what was written since, and end after about a thousand results: narrow the search by a filter to see more.",
    scope: "read",
    query: {
      q: z.string().max(300).optional().describe("Words to look for; small mistakes are forgiven."),
      group: z.string().max(80).optional().describe("A group's slug."),
      author: z.string().max(80).optional().describe("A member's handle."),
      from: day.describe("The first day that counts."),
      to: day.describe("The last day that counts."),
      sort: z.enum(["relevance", "newest"]).optional(),
      cursor: cursorThat(isSearchPlace),
    },
    answer: pageOf(searchResult).extend({
      isReduced: z
        .boolean()
        .describe("True when the search engine is away and the database answered instead."),
    }),
    perform: async (viewer, { query: { cursor: after, ...query } }) => {
      const { results, next, isReduced } = await searchPosts(viewer, { ...query, after });
      return { items: results, next, isReduced };
    },
  }),
];
