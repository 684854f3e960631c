import type postgres from "postgres";
import { loadViewerByMember, loadViewerBySession } from "@/lib/auth/load-viewer";
import { encodeCursor } from "@/lib/cursor";
import { listDirectory } from "@/lib/groups/directory";
import { getGroup } from "@/lib/groups/queries";
import { listMembers } from "@/lib/membership/queries";
import { listPosts } from "@/lib/posts/queries";
import { LEVELS_SHOWN, SEGMENT_LENGTH } from "@/lib/posts/tree-path";
import { listHome } from "@/lib/threads/list-home";
import { listMyGroups } from "@/lib/threads/my-groups";
import { getThread, listThreads } from "@/lib/threads/queries";
import type { Filled } from "../fill/fill-database";
import { record, type Sent } from "./record";

export type Named = { name: string; sent: Sent[] };

/** The statements that pages send most, by what they read, with what they are sent for one reader. */
export async function hotStatements(
  sql: postgres.Sql,
  client: postgres.Sql,
  filled: Filled,
  readerId: string,
): Promise<Named[]> {
  const viewer = await loadViewerByMember(readerId);
  const group = await getGroup(viewer, filled.groupSlug);
  const { id: groupId } = group;
  const thread = await getThread(viewer, filled.longThreads.at(-1) ?? "");
  const paths = await sql<{ path: string }[]>`SELECT path FROM posts WHERE thread_id = ${thread.id}
    AND char_length(path) <= ${LEVELS_SHOWN * SEGMENT_LENGTH} ORDER BY path`;
  const middle = encodeCursor(paths[Math.floor(paths.length / 2)]?.path ?? "");
  const reads: Record<string, () => Promise<unknown>> = {
    "who is asking, by their session": () => loadViewerBySession("none"),
    "numbers beside one's groups": () => listMyGroups(viewer),
    home: () => listHome(viewer, { onlyUnread: false, after: undefined }),
    "what is new, of all groups": () => listThreads(viewer, { seen: "unread" }),
    "a group": () => getGroup(viewer, filled.groupSlug),
    "a group's threads": () => listThreads(viewer, { groupId }),
    "a group's unanswered threads": () => listThreads(viewer, { groupId, order: "unanswered" }),
    "a thread": () => getThread(viewer, thread.id),
    "posts in its middle": () => listPosts(viewer, thread, { order: "tree", after: middle }),
    "the directory": () => listDirectory(viewer, {}),
    "a group's members": () => listMembers(viewer, group, {}),
  };
  const statements = [];
  for (const [name, read] of Object.entries(reads)) {
    statements.push({ name, sent: await record(client, read) });
  }
  return statements;
}
