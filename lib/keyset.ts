import { type Column, type SQL, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "./cursor";

/** Where somebody is in a list ordered by time and id. */
export type Place = { at: Date; id: string };

const MOMENT = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const encodePlace = (at: Date, id: string) => encodeCursor(at.toISOString(), id);

/** The moment as a cursor names it, or null when it is none: Postgres would choke on it. */
export function momentOf(text: string): Date | null {
  const moment = new Date(MOMENT.test(text) ? text : Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

export const isPlace = (cursor: string) => decodePlace(cursor) !== null;

export function decodePlace(cursor: string | undefined): Place | null {
  const [text = "", id = ""] = decodeCursor(cursor, 2) ?? [];
  const at = momentOf(text);
  return at && { at, id };
}

/** Rows on one side of a place, in a form that an index on both columns answers. */
export const beside = (
  time: Column,
  id: Column,
  sign: "<" | "<=" | ">" | ">=",
  place: Place,
): SQL =>
  sql`(${time}, ${id}) ${sql.raw(sign)} (${place.at.toISOString()}::timestamptz, ${place.id}::text)`;
