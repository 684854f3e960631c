import type postgres from "postgres";
import { loadViewerByMember, loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { findViewerByToken } from "@/lib/auth/viewer-by-token";
import { encodeCursor } from "@/lib/cursor";
import { listDrafts } from "@/lib/drafts/queries";
import { listDirectory } from "@/lib/groups/directory";
import { getGroup } from "@/lib/groups/queries";
import { getProfile } from "@/lib/members/queries";
import { listMembersForStaff } from "@/lib/members/staff-queries";
import { listMembers } from "@/lib/membership/queries";
import { listPosts } from "@/lib/posts/queries";
import { LEVELS_SHOWN, SEGMENT_LENGTH } from "@/lib/posts/tree-path";
import { countIndexable } from "@/lib/search/documents";
import { searchPosts } from "@/lib/search/search-posts";
import { listHome } from "@/lib/threads/list-home";
import { listTitles } from "@/lib/threads/list-titles";
import { listMyGroups } from "@/lib/threads/my-groups";
import { getThread, listThreads } from "@/lib/threads/queries";
import type { Filled } from "../fill/fill-database";
import { signIn } from "../measure/sign-in";
import { makeToken } from "../measure/writers";
import { record, type Sent } from "./record";

/** What a read notes down besides, such as who looked at members: written once already. */
const NOTES = /^\s*insert/i;

export type Named = { name: string; sent: Sent[] };

/** The group's owner, who is also made an admin of the site. */
async function staffOf(sql: postgres.Sql, groupId: string) {
  const [owner] = await sql<{ id: string }[]>`UPDATE members SET site_roles = '{admin}'
    WHERE id = (SELECT member_id FROM memberships WHERE group_id = ${groupId} AND role = 'owner' LIMIT 1)
    RETURNING id`;
  return loadViewerByMember(owner?.id ?? "");
}

/** The statements that pages send most, by what they read, with what they are sent for one reader. */
export async function hotStatements(
  sql: postgres.Sql,
  clients: postgres.Sql[],
  filled: Filled,
  readerId: string,
): Promise<Named[]> {
  const viewer = await loadViewerByMember(readerId);
  const session = hashToken((await signIn(sql, readerId)).split("=")[1] ?? "");
  const token = await makeToken(sql, readerId);
  const group = await getGroup(viewer, filled.groupSlug);
  const { id: groupId } = group;
  const staff = await staffOf(sql, groupId);
  const thread = await getThread(viewer, filled.longThreads.at(-1) ?? "");
  const paths = await sql<{ path: string }[]>`SELECT path FROM posts WHERE thread_id = ${thread.id}
    AND char_length(path) <= ${LEVELS_SHOWN * SEGMENT_LENGTH} ORDER BY path`;
  const middle = encodeCursor(paths[Math.floor(paths.length / 2)]?.path ?? "");
  const reads: Record<string, () => Promise<unknown>> = {
    "who is asking, by their session": () => loadViewerBySession(session),
    "who is asking, by a token": () => findViewerByToken(token, { name: "getMe", scope: "read" }),
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
    "a search, where the engine has answered": () =>
      searchPosts(viewer, { q: filled.words.common }),
    "a person's page": () => getProfile(viewer, viewer.kind === "member" ? viewer.handle : ""),
    drafts: () => listDrafts(viewer),
    "a thread's earlier titles": () => listTitles(staff, thread.id),
    "members, for staff": () => listMembersForStaff(staff, ""),
    "members, for staff, by a part of an address": () => listMembersForStaff(staff, "er@ex"),
    "posts that the index should hold": countIndexable,
  };
  const statements = [];
  for (const [name, read] of Object.entries(reads)) {
    const sent = await record(clients, read);
    statements.push({ name, sent: sent.filter(({ text }) => !NOTES.test(text)) });
  }
  return statements;
}
