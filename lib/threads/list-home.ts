import { encodePlace } from "@/lib/keyset";
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
  if (onlyUnread) return listUnread(viewer, after);
  if (after) return listThreads(viewer, { after });
  if (readableGroupIds(viewer).length === 0) return { threads: [], next: null };
  const rows = await selectCards(viewer, placeHome(viewer, THREADS_PER_PAGE + 1, UNREAD_FIRST));
  const latest = rows.filter(({ mark }) => mark === "latest").sort(byActivity);
  const [last, beyond] = latest.slice(THREADS_PER_PAGE - 1);
  return {
    threads: rows.filter((row) => row !== beyond || row.unread > 0).map(toCard),
    next: last && beyond ? encodePlace(new Date(last.last_activity_at), last.id) : null,
  };
}

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
