import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { groups, members, posts, searchIndexes, threads } from "@/db/schema";
import { newId } from "@/lib/ids";
import { enqueue } from "@/lib/jobs/queue";
import { runJobs } from "@/lib/jobs/testing";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { liveIndex, writeClient } from "./meilisearch-client";
import { rebuildIndex } from "./rebuild-index";
import { searchPosts } from "./search-posts";

setUpDatabase();

let viewer: Viewer;
let thread: Awaited<ReturnType<typeof makeThread>>;

const client = () => {
  const made = writeClient();
  if (made === undefined) throw new Error("These tests need Meilisearch.");
  return made;
};

const idsFor = async (q: string) => {
  const page = await searchPosts(viewer, { q, sort: "newest" });
  expect(page.isReduced).toBe(false);
  return page.results.map(({ postId }) => postId);
};

beforeAll(async () => {
  const { groupId, memberId } = await makeMembership();
  viewer = await viewerOf({ id: memberId });
  thread = await makeThread({ groupId, authorId: memberId, text: "Permanent thrombocytopenia." });
  const copies = Array.from({ length: 2_500 }, (_, place) => ({
    ...thread.openingPost,
    id: newId(),
    parentId: thread.openingPost.id,
    path: String(place).padStart(10, "0"),
    bodyText: `Filler number ${place}.`,
  }));
  await db.insert(posts).values(copies);
  await rebuildIndex();
});

describe("rebuilding", () => {
  it("misses nothing meanwhile, neither what was there nor what is written", async () => {
    let isOver = false;
    const rebuilt = rebuildIndex().finally(() => {
      isOver = true;
    });
    const written: string[] = [];
    const writing = (async () => {
      while (!isOver) {
        const post = await makePost({
          threadId: thread.id,
          text: "Meanwhile we gave romiplostim.",
        });
        await enqueue(db, "index-posts", { postIds: [post.id] });
        await runJobs();
        written.push(post.id);
      }
    })();
    let searches = 0;
    while (!isOver) {
      expect(await idsFor("thrombocytopenia")).toEqual([thread.openingPost.id]);
      searches++;
    }
    await writing;
    expect(searches).toBeGreaterThan(3);
    expect(await rebuilt).toMatchObject({ documents: expect.any(Number) });
    expect((await idsFor("romiplostim")).toSorted()).toEqual(written.toSorted());
    const { results } = await client().getRawIndexes({ limit: 1_000 });
    expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith(liveIndex()))).toEqual([
      liveIndex(),
    ]);
    const [known] = await db.select().from(searchIndexes);
    expect(known?.builtAt).toBeInstanceOf(Date);
  });
});

describe("jobs of the index", () => {
  it("follow a new title, a new name and a move through every post", async () => {
    await db
      .update(threads)
      .set({ title: "Now about immune neutropenia" })
      .where(eq(threads.id, thread.id));
    await enqueue(db, "index-thread", { threadId: thread.id });
    await runJobs();
    expect(await idsFor("neutropenia")).toHaveLength(20);
    await db
      .update(members)
      .set({ name: "Wilhelmina Quist" })
      .where(eq(members.id, thread.authorId));
    await enqueue(db, "index-author", { memberId: thread.authorId });
    await runJobs();
    expect(await idsFor("wilhelmina")).toHaveLength(20);
    const elsewhere = await makeMembership();
    await db.update(posts).set({ groupId: elsewhere.groupId }).where(eq(posts.threadId, thread.id));
    await db.update(threads).set({ groupId: elsewhere.groupId }).where(eq(threads.id, thread.id));
    expect(await idsFor("neutropenia")).toEqual([]);
    await enqueue(db, "index-thread", { threadId: thread.id });
    await runJobs();
    viewer = await viewerOf({ id: elsewhere.memberId });
    expect(await idsFor("neutropenia")).toHaveLength(20);
    expect(await db.select().from(groups)).toHaveLength(2);
  });

  it("take along the posts of other waiting jobs", async () => {
    const made = [];
    for (let i = 0; i < 5; i++) {
      const post = await makePost({ threadId: thread.id, text: "Together: eltrombopag." });
      made.push(post.id);
      await enqueue(db, "index-posts", { postIds: [post.id] });
    }
    const { total: before } = await client().tasks.getTasks({ indexUids: [liveIndex()] });
    await runJobs();
    const { total: after } = await client().tasks.getTasks({ indexUids: [liveIndex()] });
    expect(after - before).toBe(1);
    expect((await idsFor("eltrombopag")).toSorted()).toEqual(made.toSorted());
    const left = await db.execute(sql`SELECT FROM graphile_worker.jobs`);
    expect(left).toHaveLength(0);
  });
});
