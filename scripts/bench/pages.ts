import type postgres from "postgres";
import { encodeCursor } from "@/lib/cursor";
import { GROUPS_PER_PAGE } from "@/lib/groups/contract";
import { POSTS_PER_PAGE } from "@/lib/posts/contract";
import { LEVELS_SHOWN, SEGMENT_LENGTH } from "@/lib/posts/tree-path";
import { RESULTS_PER_PAGE } from "@/lib/search/contract";
import { THREADS_PER_PAGE } from "@/lib/threads/contract";
import type { Filled } from "./fill/fill-database";
import type { FloorRequest } from "./floor/floor-request";
import { settledHits } from "./floor/settled-hits";
import { plainRun } from "./plain-run";

/** An address to measure. */
export type Page = {
  name: string;
  path: string;
  /** What is sent besides the cookie. */
  headers?: Record<string, string>;
  /** Text that every answer must hold, and the floor's as well. */
  mustHold: string[];
  floor: FloorRequest | null;
  /** Whether it is also looked at in a browser. */
  isLookedAt: boolean;
};

type Forum = { sql: postgres.Sql; filled: Filled; engine: { url: string; key: string } };
type Row = { id: string; text: string };

const heldOf = (rows: Row[]) => [
  ...rows.map(({ id }) => id),
  ...rows.slice(-1).map(({ text }) => plainRun(text)),
];

/** The pages to measure, with what the database says must stand on them. */
export async function listPages(forum: Forum): Promise<Page[]> {
  const { filled } = forum;
  const group = filled.groupSlug;
  const groupId = await groupIdOf(forum);
  return [
    ...(await threadPages(forum)),
    {
      name: "group",
      path: `/groups/${group}`,
      mustHold: heldOf(await latestThreads(forum, groupId)),
      floor: { page: "group", group, groupId },
      isLookedAt: true,
    },
    {
      name: "home",
      path: "/",
      mustHold: heldOf(await latestThreads(forum, null)),
      floor: { page: "home" },
      isLookedAt: true,
    },
    {
      name: "directory",
      path: "/groups",
      mustHold: await firstGroups(forum),
      floor: { page: "directory" },
      isLookedAt: true,
    },
    ...(await searchPages(forum)),
  ];
}

async function threadPages({ sql, filled }: Forum): Promise<Page[]> {
  const thread = filled.longThreads.at(-1) ?? "";
  const group = filled.groupSlug;
  const posts = await sql<(Row & { path: string })[]>`
    SELECT id, path, body_text AS text FROM posts WHERE thread_id = ${thread}
    AND char_length(path) <= ${LEVELS_SHOWN * SEGMENT_LENGTH} ORDER BY path`;
  /* Read to its end, it begins with its first post, whatever a browser has seen of it meanwhile. */
  await sql`INSERT INTO thread_states (member_id, thread_id, seen_until, seen_count)
    SELECT ${filled.readerId}, id, now(), post_count FROM threads WHERE id = ${thread}
    ON CONFLICT (member_id, thread_id)
    DO UPDATE SET seen_until = excluded.seen_until, seen_count = excluded.seen_count`;
  const middle = Math.floor(posts.length / 2);
  const before = posts[middle - 1]?.path ?? "";
  const path = `/groups/${group}/threads/${thread}`;
  return [
    {
      name: "thread",
      path,
      mustHold: heldOf(posts.slice(0, POSTS_PER_PAGE)),
      floor: { page: "thread", group, thread, after: null },
      isLookedAt: true,
    },
    {
      name: "middle of thread",
      path: `${path}?after=${encodeCursor(before)}`,
      mustHold: heldOf(posts.slice(middle, middle + POSTS_PER_PAGE)),
      floor: { page: "thread", group, thread, after: before },
      isLookedAt: false,
    },
  ];
}

async function searchPages({ sql, filled, engine }: Forum): Promise<Page[]> {
  const groups = await sql<{ id: string }[]>`
    SELECT group_id AS id FROM memberships WHERE member_id = ${filled.readerId}`;
  const groupIds = groups.map(({ id }) => id);
  const pages: Page[] = [];
  for (const [kind, words] of Object.entries(filled.words)) {
    const hits = await settledHits(engine, { words, groupIds });
    pages.push({
      name: `search ${kind}`,
      path: `/search?${new URLSearchParams({ q: words })}`,
      mustHold: hits.slice(0, RESULTS_PER_PAGE),
      floor: { page: "search", words, groupIds },
      isLookedAt: kind === "common",
    });
  }
  return pages;
}

async function groupIdOf({ sql, filled }: Forum): Promise<string> {
  const [row] = await sql<{ id: string }[]>`SELECT id FROM groups WHERE slug = ${filled.groupSlug}`;
  return row?.id ?? "";
}

const latestThreads = ({ sql, filled }: Forum, groupId: string | null) => sql<Row[]>`
  SELECT t.id, t.title AS text FROM threads t
  JOIN memberships m ON m.group_id = t.group_id AND m.member_id = ${filled.readerId}
  WHERE ${groupId}::text IS NULL OR t.group_id = ${groupId}
  ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${THREADS_PER_PAGE}`;

async function firstGroups({ sql }: Forum): Promise<string[]> {
  const rows = await sql<{ slug: string }[]>`
    SELECT slug FROM groups ORDER BY public.fold_text(name), id LIMIT ${GROUPS_PER_PAGE}`;
  return rows.map(({ slug }) => slug);
}
