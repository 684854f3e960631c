import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { enqueue } from "@/lib/jobs/queue";
import { runJobs } from "@/lib/jobs/testing";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { openDataFolder } from "@/scripts/services/data-folder";
import { freePort } from "@/scripts/services/free-port";
import { startMeilisearch } from "@/scripts/services/meilisearch";
import { trustEngine } from "./circuit";
import { AT_ONCE } from "./find-candidates";
import { searchPosts } from "./search-posts";

const KEY = "a key that only this test knows";
const port = await freePort();
const folder = openDataFolder(join(process.env.DATA_DIR ?? "", "own"));
vi.stubEnv("MEILI_URL", `http://127.0.0.1:${port}`);
vi.stubEnv("MEILI_KEY", KEY);

setUpDatabase();

let meili: Awaited<ReturnType<typeof startMeilisearch>>;
let viewer: Viewer;
let threadId: string;

async function timed(q: string) {
  const started = performance.now();
  const page = await searchPosts(viewer, { q });
  const ms = performance.now() - started;
  return { found: page.results.length, isReduced: page.isReduced, ms };
}

beforeAll(async () => {
  meili = await startMeilisearch(folder, { key: KEY, port });
  const { groupId, memberId } = await makeMembership();
  viewer = await viewerOf({ id: memberId });
  const thread = await makeThread({ groupId, authorId: memberId, text: "A quiet metastasis." });
  threadId = thread.id;
});

afterAll(() => meili.stop());

it("is built by the first check where there is none; the database answers until then", async () => {
  expect(await timed("metastasis")).toMatchObject({ found: 1, isReduced: true });
  await enqueue(db, "check-index", {});
  await runJobs();
  trustEngine();
  expect(await timed("metastasis")).toMatchObject({ found: 1, isReduced: false });
});

it("is not missed while it is away, and catches up by itself", async () => {
  await meili.stop();
  const first = await timed("metastasis");
  expect(first).toMatchObject({ found: 1, isReduced: true });
  expect(first.ms).toBeLessThan(1_000);
  const post = await makePost({ threadId, text: "Written while the engine was away: octreotide." });
  await enqueue(db, "index-posts", { postIds: [post.id] });
  await runJobs({ mayFail: true });
  expect(await timed("octreotide")).toMatchObject({ found: 1, isReduced: true });
  meili = await startMeilisearch(folder, { key: KEY, port });
  await expect
    .poll(() => timed("octreotide"), { timeout: 10_000 })
    .toMatchObject({ isReduced: false });
  await runJobs();
  expect(await timed("octreotide")).toMatchObject({ found: 1, isReduced: false });
});

it("makes a few searches wait and no other when it hangs", async () => {
  await meili.stop();
  const sockets: Socket[] = [];
  let asked = 0;
  const silent = createServer((socket) => {
    sockets.push(socket);
    socket.once("data", () => asked++);
  }).listen(port, "127.0.0.1");
  trustEngine();
  const crowd = await Promise.all(Array.from({ length: 5 * AT_ONCE }, () => timed("metastasis")));
  const next = await timed("metastasis");
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
  expect(asked).toBe(AT_ONCE);
  for (const { ms, ...answer } of [...crowd, next]) {
    expect(answer).toEqual({ found: 1, isReduced: true });
    expect(ms).toBeLessThan(4_000);
  }
  expect(next.ms).toBeLessThan(600);
});
