import type { Viewer } from "@/lib/policy/viewer";
import type { ThreadPage } from "./contract";
import { listThreads } from "./queries";

type Options = { onlyUnread: boolean; after: string | undefined };

/** Threads of all the viewer's groups: the unread ones first, then the others, each by latest activity. */
export async function listHome(
  viewer: Viewer,
  { onlyUnread, after }: Options,
): Promise<ThreadPage> {
  if (onlyUnread || after)
    return listThreads(viewer, { after, seen: onlyUnread ? "unread" : "any" });
  const [unread, all] = await Promise.all([
    listThreads(viewer, { seen: "unread", limit: 10 }),
    listThreads(viewer, {}),
  ]);
  const first = new Set(unread.threads.map(({ id }) => id));
  return {
    threads: [...unread.threads, ...all.threads.filter(({ id }) => !first.has(id))],
    next: all.next,
  };
}
