import type postgres from "postgres";
import { loadViewerByMember, loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { encodeCursor } from "@/lib/cursor";
import { listDirectory, listDirectorySpecialties } from "@/lib/groups/directory";
import { getGroup } from "@/lib/groups/queries";
import type { Viewer } from "@/lib/policy/viewer";
import { listPosts } from "@/lib/posts/queries";
import { searchPosts } from "@/lib/search/search-posts";
import { listHome } from "@/lib/threads/list-home";
import { listMyGroups } from "@/lib/threads/my-groups";
import { getThread, listThreads } from "@/lib/threads/queries";
import { record } from "../plans/record";
import type { FloorPage, FloorRequest } from "./floor-request";

type Asking = { clients: postgres.Sql[]; cookie: string; memberId: string };

/** Notes what the application's own reads send for a page, for the floor to send the same. */
export async function floorPage(
  { clients, cookie, memberId }: Asking,
  request: FloorRequest,
): Promise<FloorPage> {
  const viewer = await loadViewerByMember(memberId);
  const token = hashToken(cookie.slice(cookie.indexOf("=") + 1));
  return {
    who: await record(clients, () => loadViewerBySession(token)),
    rest: await record(clients, async () => {
      await listMyGroups(viewer);
      await readPage(viewer, request);
    }),
    question: request.page === "search" ? request : null,
  };
}

async function readPage(viewer: Viewer, request: FloorRequest): Promise<unknown> {
  switch (request.page) {
    case "thread": {
      const after = request.after === null ? undefined : encodeCursor(request.after);
      await getGroup(viewer, request.group);
      const thread = await getThread(viewer, request.thread);
      return listPosts(viewer, thread, { order: "tree", after });
    }
    case "group":
      await getGroup(viewer, request.group);
      return listThreads(viewer, { groupId: request.groupId });
    case "home":
      return listHome(viewer, { onlyUnread: false, after: undefined });
    case "directory":
      await listDirectorySpecialties(viewer);
      return listDirectory(viewer, {});
    case "search":
      return searchPosts(viewer, { q: request.words });
  }
}
