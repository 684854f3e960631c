import { beforeAll, describe, expect, it } from "vitest";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makePost, type Post } from "@/db/factories/post";
import { makeThread, type Thread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { NotFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { MemberViewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { markPostsSeen } from "@/lib/threads/mark-posts-seen";
import { getThread } from "@/lib/threads/queries";
import { deletePost } from "./delete-post";
import { listPosts, type PostPageOptions } from "./queries";

setUpDatabase();

const HOUR = 3_600_000;
const START = Date.now() - 100 * HOUR;

let reader: MemberViewer;
let author: MemberViewer;
let thread: Thread;
let replies: Post[];
let chain: Post[];

beforeAll(async () => {
  const group = await makeGroup();
  const [writing, reading] = [
    await makeMember({ name: "Writer" }),
    await makeMember({ name: "Reader" }),
  ];
  for (const member of [writing, reading]) {
    await makeMembership({
      groupId: group.id,
      memberId: member.id,
      joinedAt: new Date(START - HOUR),
    });
  }
  author = await viewerOf(writing);
  reader = await viewerOf(reading);
  thread = await makeThread({
    groupId: group.id,
    authorId: writing.id,
    createdAt: new Date(START),
  });
  replies = [];
  for (let n = 1; n <= 45; n++) {
    replies.push(
      await makePost({
        threadId: thread.id,
        authorId: writing.id,
        createdAt: new Date(START + n * HOUR),
      }),
    );
  }
  chain = [];
  for (let level = 0; level < 7; level++) {
    const parent = chain.at(-1) ?? replies[2];
    const createdAt = new Date(START + (50 + level) * HOUR);
    chain.push(
      await makePost({
        threadId: thread.id,
        authorId: writing.id,
        createdAt,
        ...(parent ? { parent } : {}),
      }),
    );
  }
});

const read = async (options: Partial<PostPageOptions> = {}, viewer = reader) =>
  listPosts(viewer, await getThread(viewer, thread.id), { order: "tree", ...options });

async function readAll(order: PostPageOptions["order"]): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await read({ order, ...(after ? { after } : {}) });
    ids.push(...page.posts.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

describe("a thread's pages", () => {
  it("go through the tree once, three levels deep, and back again", async () => {
    const ids = await readAll("tree");
    const shown = [
      thread.openingPost,
      ...replies.slice(0, 3),
      ...chain.slice(0, 2),
      ...replies.slice(3),
    ];
    expect(ids).toEqual(shown.map(({ id }) => id));
    const second = await read({ after: (await read()).next ?? "" });
    const back = await read({ before: second.previous ?? "" });
    expect(back.posts.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    expect(back.previous).toBeNull();
  });

  it("show every post by time, both ways", async () => {
    const oldest = await readAll("oldest");
    expect(oldest).toEqual([thread.openingPost, ...replies, ...chain].map(({ id }) => id));
    expect(await readAll("newest")).toEqual(oldest.toReversed());
  });

  it("continue a deep branch on its own page and count what is there", async () => {
    const page = await read();
    const lowest = page.posts.find(({ id }) => id === chain[1]?.id);
    expect(lowest).toMatchObject({ depth: 3, continued: 5 });
    const branch = await read({ branch: lowest?.id });
    expect(branch.posts.map(({ id, depth }) => [id, depth])).toEqual(
      chain.slice(1, 5).map(({ id }, depth) => [id, depth]),
    );
  });

  it("open for a permalink at the beginning while it is on the first page", async () => {
    const [first, next] = [replies[16], replies[17]];
    const page = await read({ at: first?.id });
    expect(page.posts[0]?.id).toBe(thread.openingPost.id);
    expect(page.posts.at(-1)?.id).toBe(first?.id);
    expect(page.previous).toBeNull();
    expect((await read({ at: next?.id })).posts[5]?.id).toBe(next?.id);
    expect((await read({ at: thread.openingPost.id })).posts).toEqual((await read()).posts);
  });

  it("open for a permalink further away a few posts before it, in every order", async () => {
    const all = { tree: await readAll("tree"), oldest: await readAll("oldest") };
    const orders = { ...all, newest: all.oldest.toReversed() };
    for (const [order, ids] of Object.entries(orders)) {
      const options = { order: order as keyof typeof orders };
      for (const index of [20, 30, ids.length - 1]) {
        const page = await read({ ...options, at: ids[index] });
        const shown = page.posts.map(({ id }) => id);
        expect(shown, order).toEqual(ids.slice(index - 5, index + 15));
        const before = await read({ ...options, before: page.previous ?? "" });
        expect(before.posts.at(-1)?.id, order).toBe(ids[index - 6]);
      }
    }
  });

  it("open for a permalink in the branch where the post is shown", async () => {
    const deepest = chain[6];
    const page = await read({ at: deepest?.id });
    expect(page.branch).toBe(chain[4]?.id);
    const ids = chain.slice(4).map(({ id }) => id);
    expect(page.posts.map(({ id }) => id)).toEqual(ids);
    const branch = chain[1]?.id;
    const within = await read({ at: chain[3]?.id, branch });
    expect(within.branch).toBe(branch);
    expect(within.posts[0]?.id).toBe(branch);
  });

  it("refuse permalinks to other threads' posts and to nothing", async () => {
    const elsewhere = await makePost();
    await expect(read({ at: elsewhere.id })).rejects.toThrow(NotFound);
    await expect(read({ at: newId() })).rejects.toThrow(NotFound);
  });

  it("begin at the start when a cursor is none of ours", async () => {
    for (const cursor of [
      "",
      "x",
      "%00",
      "a".repeat(9000),
      Buffer.from("[1]").toString("base64url"),
    ]) {
      expect((await read({ after: cursor })).posts[0]?.id, cursor).toBe(thread.openingPost.id);
    }
  });

  it("begin at the first unread post once the thread was opened", async () => {
    expect((await read()).firstUnreadId).toBeNull();
    const seen = [thread.openingPost, ...replies.slice(0, 25)].map(({ id }) => id);
    await markPostsSeen(reader, { threadId: thread.id, postIds: seen });
    expect((await getThread(reader, thread.id)).unread).toBe(20 + 7);
    const page = await read();
    expect(page.firstUnreadId).toBe(chain[0]?.id);
    expect(page.posts[0]?.id).toBe(chain[0]?.id);
    expect(page.posts[0]?.isUnread).toBe(true);
  });

  it("count nothing twice and nothing of one's own", async () => {
    const [first] = replies;
    if (!first) throw new Error("no reply");
    const before = (await getThread(reader, thread.id)).unread;
    await markPostsSeen(reader, { threadId: thread.id, postIds: [first.id, first.id] });
    expect((await getThread(reader, thread.id)).unread).toBe(before);
    const rest = [...replies, ...chain].map(({ id }) => id);
    await markPostsSeen(reader, { threadId: thread.id, postIds: rest });
    expect((await getThread(reader, thread.id)).unread).toBe(0);
    expect((await read()).posts.some(({ isUnread }) => isUnread)).toBe(false);
  });

  it("keep a tombstone's place and hide its words", async () => {
    const victim = replies[5];
    if (!victim) throw new Error("no reply");
    await deletePost(author, { postId: victim.id });
    const page = await read({ at: victim.id });
    const tombstone = page.posts.find(({ id }) => id === victim.id);
    expect(tombstone).toMatchObject({ body: null, deletedByModerator: false });
  });
});
