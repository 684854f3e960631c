import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { decodePlace, encodePlace, momentOf } from "@/lib/keyset";
import { readableGroupIds, type Viewer } from "@/lib/policy/viewer";
import { THREADS_PER_PAGE, type ThreadPage } from "./contract";
import { placeHome } from "./place-threads";
import { listThreads } from "./queries";
import { type CardRow, selectCards, toCard } from "./thread-cards";

type Options = { onlyUnread: boolean; after: string | undefined };

const UNREAD_FIRST = 10;
/** Pages without anything new that are passed over at once. */
const PASSED_OVER = 4;

/** Threads of all the viewer's groups: the unread ones first, then the others, each by latest activity. */
export async function listHome(
  viewer: Viewer,
  { onlyUnread, after }: Options,
): Promise<ThreadPage> {
  const place = decodeHomePlace(after);
  if (onlyUnread) return listUnread(viewer, place?.place);
  if (place) return listRest(viewer, place);
  if (readableGroupIds(viewer).length === 0) return { threads: [], next: null };
  const rows = await selectCards(viewer, placeHome(viewer, THREADS_PER_PAGE + 1, UNREAD_FIRST));
  const latest = rows.filter(({ mark }) => mark === "latest").sort(byActivity);
  const [last, beyond] = latest.slice(THREADS_PER_PAGE - 1);
  const shown = rows.filter((row) => row !== beyond || row.unread > 0);
  const early = shown.filter((row) => row === beyond || row.mark !== "latest");
  return {
    threads: shown.map(toCard),
    next: last && beyond ? encodeHomePlace(last.last_activity_at, last.id, idsOf(early)) : null,
  };
}

/** Where a page of the feed ended, and which threads stood on the first one before their turn, by id. */
type HomePlace = { place: string; early: string[] };

const encodeHomePlace = (at: string, id: string, early: string[]) =>
  encodeCursor(new Date(at).toISOString(), id, early.join(" "));

/** Null for a cursor that is none of the feed's, of all threads or of those with something new. */
function decodeHomePlace(cursor: string | undefined): HomePlace | null {
  const simple = decodePlace(cursor);
  if (simple) return { place: encodePlace(simple.at, simple.id), early: [] };
  const [text = "", id = "", early = ""] = decodeCursor(cursor, 3) ?? [];
  const at = momentOf(text);
  return at && { place: encodePlace(at, id), early: early.split(" ") };
}

export const isHomePlace = (cursor: string) => decodeHomePlace(cursor) !== null;

/** What comes after the first page, without what stood there before its turn. */
async function listRest(viewer: Viewer, { place, early }: HomePlace): Promise<ThreadPage> {
  const { threads, next } = await listThreads(viewer, { after: place });
  const after = decodePlace(next ?? undefined);
  return {
    threads: threads.filter(({ id }) => !early.includes(id)),
    next: after && encodeHomePlace(after.at.toISOString(), after.id, early),
  };
}

const idsOf = (rows: CardRow[]) => rows.map(({ id }) => id);

const byActivity = (one: CardRow, other: CardRow) =>
  Date.parse(other.last_activity_at) - Date.parse(one.last_activity_at) ||
  (one.id < other.id ? 1 : -1);

/** Somebody who has read nearly everything is not shown page after page with nothing on it. */
async function listUnread(viewer: Viewer, after: string | undefined): Promise<ThreadPage> {
  let page = await listThreads(viewer, { after, seen: "unread" });
  for (let passed = 1; passed < PASSED_OVER && page.threads.length === 0 && page.next; passed++) {
    page = await listThreads(viewer, { after: page.next, seen: "unread" });
  }
  return page;
}
