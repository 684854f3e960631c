import { decodeCursor } from "@/lib/cursor";

const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** A place in a list ordered by time and id. The moment is Postgres's own text, to the microsecond. */
export function momentCursor(cursor: string | undefined): { at: string; id: string } | null {
  const [at = "", id = ""] = decodeCursor(cursor, 2) ?? [];
  return MOMENT.test(at) ? { at, id } : null;
}
