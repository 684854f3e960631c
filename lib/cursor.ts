import { z } from "zod";

/** Postgres takes every character in text but the zero one. */
const part = z.string().refine((value) => !value.includes("\0"));
const parts = z.array(part).max(4);

/** A place in an ordered list, as opaque text for addresses. */
export const encodeCursor = (...values: string[]) =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** The values of a cursor, or null when it is none of ours: the list then begins at its start. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor || cursor.length > 4_000) return null;
  try {
    const values = parts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return values.length === length ? values : null;
  } catch {
    return null;
  }
}

/** A page out of rows that were asked for one more than fit, and the cursor of the next page if there is one. */
export function pageOf<Row>(rows: Row[], size: number, cursorOf: (last: Row) => string) {
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return { page, next: last === undefined ? null : cursorOf(last) };
}
