import { storedBody } from "@/db/factories/body";
import type { posts, threads } from "@/db/schema";
import { replyPath } from "@/lib/posts/tree-path";
import { chanceOf } from "./chance";
import type { DemoPost } from "./parse-thread";
import type { PlacedThread } from "./read-threads";
import { stableId } from "./stable-id";

export type PostRow = typeof posts.$inferInsert & { id: string; createdAt: Date };
export type ThreadRow = typeof threads.$inferInsert & {
  id: string;
  createdAt: Date;
  posts: PostRow[];
};

const HOUR = 3_600_000;

/** One thread and its posts as rows. `ids` are those of groups by slug and of members by handle. */
export function composeThread(
  thread: PlacedThread,
  ids: { groups: Map<string, string>; members: Map<string, string> },
  now: Date,
): ThreadRow {
  const startedAt = now.getTime() - thread.startedAgo;
  const id = stableId(`thread ${thread.key}`, new Date(startedAt));
  const groupId = idOf(ids.groups, thread.group);
  const rows = new Map<string, PostRow>();
  for (const [index, post] of thread.posts.entries()) {
    const place = { threadId: id, groupId, authorId: idOf(ids.members, post.handle) };
    const at = new Date(Math.min(startedAt + Math.round(post.after) + index, now.getTime()));
    const parent = post.parent === null ? undefined : rows.get(post.parent);
    const name = `post ${thread.key} ${post.number}`;
    rows.set(post.number, { ...place, ...postRow(post, { name, at, parent }) });
  }
  const inOrder = [...rows.values()].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return { ...threadRow(thread, inOrder), id, groupId, posts: inOrder };
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo has no ${name}.`);
  return id;
}

function postRow(
  { text }: DemoPost,
  { name, at, parent }: { name: string; at: Date; parent: PostRow | undefined },
) {
  const tieBreaker = Math.floor(chanceOf(name).between(0, 64 ** 3));
  return {
    id: stableId(name, at),
    parentId: parent?.id ?? null,
    path: parent ? replyPath(parent.path, at.getTime(), tieBreaker) : "",
    createdAt: at,
    ...storedBody(text),
  };
}

function threadRow({ title, isPinned, isLocked }: PlacedThread, inOrder: PostRow[]) {
  const opening = inOrder[0];
  const last = inOrder.at(-1);
  if (!opening || !last) throw new Error(`"${title}" has no posts.`);
  return {
    title,
    authorId: opening.authorId,
    createdAt: opening.createdAt,
    lastActivityAt: last.createdAt,
    lastPosterId: last.authorId,
    postCount: inOrder.length,
    pinnedAt: isPinned ? opening.createdAt : null,
    lockedAt: isLocked ? new Date(last.createdAt.getTime() + HOUR) : null,
    lockReason: isLocked ? "This has run its course. Start a new thread to carry on." : null,
  };
}
