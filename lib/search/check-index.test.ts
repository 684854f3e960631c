import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, sqlClient } from "@/db/client";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { posts, searchIndexes, threads } from "@/db/schema";
import { unlessElsewhere } from "@/db/unless-elsewhere";
import { newId } from "@/lib/ids";
import { setUpDatabase } from "@/lib/testing/database";
import { checkIndex } from "./check-index";
import type { SearchDocument } from "./engine";
import { liveIndex, writeClient } from "./meilisearch-client";
import { rebuildIndex } from "./rebuild-index";
import { threadsToCompare } from "./threads-to-compare";

setUpDatabase();

const POSTS = 700;

let thread: Awaited<ReturnType<typeof makeThread>>;

const index = () => {
  const client = writeClient();
  if (client === undefined) throw new Error("These tests need Meilisearch.");
  return client.index<SearchDocument>(liveIndex());
};

async function lastCheck() {
  const [known] = await db.select().from(searchIndexes);
  return known;
}

/** How many documents have been read one by one meanwhile. */
async function countRead(work: () => Promise<void>): Promise<number> {
  const read = vi.spyOn(Object.getPrototypeOf(index()), "getDocuments");
  await work();
  const answers = await Promise.all(read.mock.results.map(({ value }) => value));
  read.mockRestore();
  return answers.reduce((sum, { results }) => sum + results.length, 0);
}

beforeAll(async () => {
  const { groupId, memberId } = await makeMembership();
  thread = await makeThread({ groupId, authorId: memberId });
  const copies = Array.from({ length: POSTS - 1 }, (_, place) => ({
    ...thread.openingPost,
    id: newId(),
    parentId: thread.openingPost.id,
    path: String(place).padStart(10, "0"),
    bodyText: `Filler number ${place}.`,
  }));
  await db.insert(posts).values(copies);
  await db.update(threads).set({ postCount: POSTS }).where(eq(threads.id, thread.id));
  await rebuildIndex();
});

/** Every thread has its turn within so many checks. */
const ROUND = 101;
const PERIOD = 600_000;

/** Makes the forum count as one of a million posts, whose threads take turns. */
async function enlarge(): Promise<() => Promise<void>> {
  const large = await makeThread({ groupId: thread.groupId });
  const values = { postCount: 1_000_000, deletedAt: new Date() };
  await db.update(threads).set(values).where(eq(threads.id, large.id));
  return async () => {
    await db.update(threads).set({ postCount: 1 }).where(eq(threads.id, large.id));
  };
}

/** When the thread has its turn, and when it has not. */
async function turnOfThread(): Promise<{ own: Date; other: Date }> {
  for (let number = 0; number < ROUND; number++) {
    const own = new Date(number * PERIOD);
    if (!(await threadsToCompare(own)).includes(thread.id)) continue;
    return { own, other: new Date((number + 1) * PERIOD) };
  }
  throw new Error("It never has its turn.");
}

describe("checking", () => {
  it("repairs what is missing, stale or too much", async () => {
    const [missing = "", stale = "", deleted = ""] = (await db.select().from(posts).limit(3)).map(
      ({ id }) => id,
    );
    const ghosts = [newId(), newId()];
    await index().deleteDocument(missing).waitTask();
    const document = await index().getDocument(stale);
    const [here = "", nowhere = ""] = ghosts;
    await index()
      .addDocuments([
        { ...document, id: here },
        { ...document, id: nowhere, thread_id: newId() },
      ])
      .waitTask();
    await db.update(posts).set({ revision: 2, bodyText: "Edited" }).where(eq(posts.id, stale));
    await db.update(posts).set({ deletedAt: new Date() }).where(eq(posts.id, deleted));
    await checkIndex();
    expect(await lastCheck()).toMatchObject({ repaired: 5 });
    for (const gone of [...ghosts, deleted]) {
      await expect(index().getDocument(gone)).rejects.toThrow();
    }
    expect(await index().getDocument(missing)).toMatchObject({ id: missing });
    expect(await index().getDocument(stale)).toMatchObject({ body: "Edited" });
    await checkIndex();
    expect(await lastCheck()).toMatchObject({ repaired: 0 });
  });

  it("takes everything away of a thread that is gone", async () => {
    const gone = await makeThread({ groupId: thread.groupId });
    await checkIndex();
    expect(await index().getDocument(gone.openingPost.id)).toHaveProperty("title");
    await db.update(threads).set({ deletedAt: new Date() }).where(eq(threads.id, gone.id));
    await checkIndex();
    await expect(index().getDocument(gone.openingPost.id)).rejects.toThrow();
  });

  it("reads nothing of a large forum's threads but where numbers differ or whose turn it is", async () => {
    const shrink = await enlarge();
    const { own, other } = await turnOfThread();
    expect(await countRead(() => checkIndex(other))).toBe(0);
    const title = "Another title than before";
    await db.update(threads).set({ title }).where(eq(threads.id, thread.id));
    await checkIndex(other);
    expect(await lastCheck()).toMatchObject({ repaired: 0 });
    await checkIndex(own);
    expect(await lastCheck()).toMatchObject({ repaired: POSTS - 1 });
    const { results } = await index().getDocuments({ limit: 1_000 });
    expect(new Set(results.map((document) => document.title))).toEqual(new Set([title]));
    await index().deleteDocument(thread.openingPost.id).waitTask();
    await checkIndex(other);
    expect(await lastCheck()).toMatchObject({ repaired: 1 });
    await shrink();
  });

  it("hands over settings that have changed", async () => {
    await index().resetSynonyms().waitTask();
    await db.update(searchIndexes).set({ settingsHash: "older" });
    await checkIndex();
    expect(await index().getSynonyms()).toHaveProperty("dlbcl");
  });

  it("is left to the process that is at it", async () => {
    const before = await lastCheck();
    let second = Promise.resolve();
    const read = vi.spyOn(Object.getPrototypeOf(index()), "getDocuments");
    read.mockImplementationOnce(async () => {
      second = checkIndex();
      await second;
      expect(await lastCheck()).toEqual(before);
      return { results: [] };
    });
    await checkIndex();
    await second;
    read.mockRestore();
    expect(await lastCheck()).not.toEqual(before);
  });
});

describe("what is done in one place only", () => {
  const LOCK = 4_711;
  const isHeld = async () => {
    const rows = await db.execute(sql`
      SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    return rows.length > 0;
  };

  it("is given up again when it fails", async () => {
    const failing = unlessElsewhere(LOCK, async () => {
      expect(await isHeld()).toBe(true);
      throw new Error("It failed.");
    });
    await expect(failing).rejects.toThrow("It failed.");
    expect(await isHeld()).toBe(false);
  });

  it("is not begun while another connection does it", async () => {
    const other = await sqlClient().reserve();
    await other`SELECT pg_advisory_lock(${LOCK}::bigint)`;
    const work = vi.fn();
    expect(await unlessElsewhere(LOCK, work)).toBe(false);
    expect(work).not.toHaveBeenCalled();
    await other`SELECT pg_advisory_unlock(${LOCK}::bigint)`;
    other.release();
    expect(await unlessElsewhere(LOCK, work)).toBe(true);
    expect(work).toHaveBeenCalledOnce();
  });
});
