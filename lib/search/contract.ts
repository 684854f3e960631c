import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";

export const RESULTS_PER_PAGE = 20;
/** Engines look at ten words; what is longer was pasted by mistake. */
const QUERY_LENGTH = 300;

/** An address may name anything any number of times: the first value counts, and what makes no sense is left out. */
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
/** What cannot be a slug or a handle is one that nobody has: a wrong filter finds nothing, not everything. */
const name = z.preprocess(
  first,
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .transform((text) => (/^[a-z0-9-]{1,80}$/.test(text) ? text : "-"))
    .optional()
    .catch(undefined),
);
/** Of the years that Postgres and `Date` write the same way. */
const day = z.preprocess(first, z.iso.date().regex(/^[12]/).optional().catch(undefined));

export const searchInput = z.object({
  q: z.preprocess(
    first,
    z
      .string()
      .catch("")
      .transform((text) => text.replaceAll("\0", "").trim().slice(0, QUERY_LENGTH)),
  ),
  /** A group's slug. */
  group: name,
  /** A member's handle. */
  author: name,
  from: day,
  /** The last day that counts. */
  to: day,
  sort: z.preprocess(first, z.enum(["relevance", "newest"]).catch("relevance")),
  after: z.preprocess(first, z.string().max(200).optional().catch(undefined)),
});

export type SearchInput = z.output<typeof searchInput>;

/** A piece of text, and whether it is what was searched for. */
export type Marked = { text: string; isMatch: boolean };

export type SearchResult = {
  postId: string;
  /** The post's own address. */
  href: string;
  kind: "opening" | "reply";
  title: Marked[];
  excerpt: Marked[];
  group: { slug: string; name: string };
  author: MemberView;
  createdAt: string;
};

export type SearchPage = {
  results: SearchResult[];
  /** The cursor of the next page. */
  next: string | null;
  /** Whether this page continues an earlier one. */
  isFirst: boolean;
  /** True when nothing was asked for yet. */
  isBlank: boolean;
  /** True when the search engine is away and the database answered instead. */
  isReduced: boolean;
  /** Groups that can be searched, for the filter. */
  groups: { slug: string; name: string }[];
  /** Whose posts are shown, when the filter names a member. */
  authorName: string | null;
  /** By the database's clock. */
  now: string;
};
