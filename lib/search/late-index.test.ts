import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { posts, threads } from "@/db/schema";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { indexPosts } from "./index-posts";
import { rebuildIndex } from "./rebuild-index";
import { searchPosts } from "./search-posts";

setUpDatabase();

const q = "methadone";
const made = { oncology: "", pain: "", closed: "", author: "", other: "", thread: "", post: "" };
let reader: Viewer;

/** The texts of what is found. */
async function found(input: Record<string, string>): Promise<string[]> {
  const { results } = await searchPosts(reader, input);
  return results.map(({ excerpt }) => excerpt.map(({ text }) => text).join(""));
}

const changePost = (values: Partial<typeof posts.$inferInsert>) =>
  db.update(posts).set(values).where(eq(posts.id, made.post));
const changeThread = (values: Partial<typeof threads.$inferInsert>) =>
  db.update(threads).set(values).where(eq(threads.id, made.thread));

/** One post that the index knows, in one of the two groups that the reader is in. */
beforeAll(async () => {
  const [reading, author] = [await makeMember(), await makeMember({ handle: "jan" })];
  for (const name of ["oncology", "pain", "closed"] as const) {
    const { id: groupId } = await makeGroup({ slug: name });
    made[name] = groupId;
    if (name !== "closed") await makeMembership({ groupId, memberId: reading.id });
  }
  reader = await viewerOf(reading);
  const { id, openingPost } = await makeThread({
    groupId: made.pain,
    authorId: author.id,
    text: "Rotating to methadone; capecitabine was stopped.",
  });
  Object.assign(made, { author: author.id, other: reading.id, thread: id, post: openingPost.id });
  await rebuildIndex();
});

it("finds what it knows", async () => {
  expect(await found({ q })).toEqual(["Rotating to methadone; capecitabine was stopped."]);
});

it("shows neither a deleted post nor one of a deleted thread", async () => {
  for (const change of [changePost, changeThread]) {
    await change({ deletedAt: new Date() });
    expect(await found({ q })).toEqual([]);
    await change({ deletedAt: null });
    expect(await found({ q })).toHaveLength(1);
  }
});

it("shows nothing under the group that a thread was moved from, and nothing to who may not read the other", async () => {
  const move = async (groupId: string) => {
    await changeThread({ groupId });
    await changePost({ groupId });
  };
  await move(made.oncology);
  expect(await found({ q, group: "pain" })).toEqual([]);
  expect(await found({ q })).toHaveLength(1);
  await move(made.closed);
  expect(await found({ q })).toEqual([]);
  await move(made.pain);
  expect(await found({ q, group: "pain" })).toHaveLength(1);
});

it("shows nothing under the name of somebody who is not its author", async () => {
  await changePost({ authorId: made.other });
  expect(await found({ q, author: "jan" })).toEqual([]);
  await changePost({ authorId: made.author });
  expect(await found({ q, author: "jan" })).toHaveLength(1);
});

it("shows no text that was taken back, and follows edits and deletions once their job has run", async () => {
  const follow = () => indexPosts({ postIds: [made.post] });
  await changePost({ bodyText: "Zolendronate instead." });
  expect(await found({ q })).toEqual(["Zolendronate instead."]);
  await follow();
  expect(await found({ q: "zolendronate" })).toEqual(["Zolendronate instead."]);
  expect(await found({ q })).toEqual([]);
  await changePost({ deletedAt: new Date() });
  await follow();
  await changePost({ deletedAt: null });
  expect(await found({ q: "zolendronate" })).toEqual([]);
});
