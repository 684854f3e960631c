import { z } from "zod";

const parts = z.array(z.string()).max(4);

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
