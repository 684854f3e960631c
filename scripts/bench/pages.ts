import type postgres from "postgres";
import { encodeCursor } from "@/lib/cursor";
import { POSTS_PER_PAGE } from "@/lib/posts/contract";
import { LEVELS_SHOWN, SEGMENT_LENGTH } from "@/lib/posts/tree-path";
import { THREADS_PER_PAGE } from "@/lib/threads/contract";
import type { Filled } from "./fill/fill-database";

/** An address to measure. */
export type Page = {
  name: string;
  path: string;
  /** Text that every answer must hold. */
  mustHold: string[];
};

/** The pages that are measured, with what the database says stands on them. */
export async function listPages(sql: postgres.Sql, filled: Filled): Promise<Page[]> {
  const thread = filled.longThreads.at(-1) ?? "";
  const group = `/groups/${filled.groupSlug}`;
  const shown = await sql<{ path: string; text: string }[]>`
    SELECT path, body_text AS text FROM posts WHERE thread_id = ${thread}
    AND char_length(path) <= ${LEVELS_SHOWN * SEGMENT_LENGTH} ORDER BY path`;
  const middle = Math.floor(shown.length / 2);
  const pageFrom = (start: number) =>
    shown.slice(start, start + POSTS_PER_PAGE).map(({ text }) => excerptOf(text));
  const cursor = encodeCursor(shown[middle - 1]?.path ?? "");
  const titles = async (slug: string | null) => {
    const rows = await sql<{ title: string }[]>`
      SELECT t.title FROM threads t JOIN memberships m ON m.group_id = t.group_id AND m.member_id = ${filled.readerId}
      JOIN groups g ON g.id = t.group_id WHERE ${slug}::text IS NULL OR g.slug = ${slug}
      ORDER BY t.last_activity_at DESC, t.id DESC LIMIT ${THREADS_PER_PAGE}`;
    return rows.map(({ title }) => excerptOf(title));
  };
  const search = Object.entries(filled.words).map(([kind, words]) => ({
    name: `search, ${kind} words`,
    path: `/search?${new URLSearchParams({ q: words })}`,
    mustHold: ["<mark"],
  }));
  return [
    { name: "thread, first page", path: `${group}/threads/${thread}`, mustHold: pageFrom(0) },
    {
      name: "thread, middle",
      path: `${group}/threads/${thread}?after=${cursor}`,
      mustHold: pageFrom(middle),
    },
    { name: "group", path: group, mustHold: await titles(filled.groupSlug) },
    { name: "home", path: "/", mustHold: await titles(null) },
    { name: "directory", path: "/groups", mustHold: ["bench-group-0"] },
    ...search,
  ];
}

/** The longest run of plain letters near the beginning, which HTML shows as it is. */
function excerptOf(text: string): string {
  const runs = text.slice(0, 160).match(/[A-Za-z0-9][A-Za-z0-9 ,.]*[A-Za-z0-9]/g) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), "");
}
