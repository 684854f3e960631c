import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { momentOf } from "@/lib/keyset";

/** Engines rank and count; none of them knows a key to go on from. */
const LAST_OFFSET = 960;

/** How many candidates were looked at, and up to which moment the first page was: what came later is not among them. */
export type SearchPlace = { offset: number; asOf: Date };

/** The cursor of the next page, or null where results end. */
export const encodeSearchPlace = ({ offset, asOf }: SearchPlace) =>
  offset > LAST_OFFSET ? null : encodeCursor(String(offset), asOf.toISOString());

export function decodeSearchPlace(cursor: string | undefined): SearchPlace | null {
  const [text = "", time = ""] = decodeCursor(cursor, 2) ?? [];
  const asOf = momentOf(time);
  const offset = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  return asOf && offset > 0 && offset <= LAST_OFFSET ? { offset, asOf } : null;
}

export const isSearchPlace = (cursor: string) => decodeSearchPlace(cursor) !== null;
