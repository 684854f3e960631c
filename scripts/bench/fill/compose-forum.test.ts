import { expect, it } from "vitest";
import { SEGMENT_LENGTH } from "@/lib/posts/tree-path";
import { composeForum } from "./compose-forum";
import { composeGroups } from "./compose-groups";
import { composePeople } from "./compose-people";
import { makePiece } from "./piece";

const now = new Date("2026-01-10T12:00:00Z");
const sizes = { groups: 3, members: 120, threads: 40, replies: 400, long: [50, 90] };
const pieces = ["One paragraph.", "Another one."].map(makePiece);
const source = { topics: [{ title: "How do you manage it?", pieces }], pieces };
const people = composePeople(sizes.members, now);
const rows = composeGroups(sizes.groups, people, now);
const threads = [...composeForum(sizes, rows.groups, source, now)];
const posts = threads.flatMap((thread) => thread.posts);

it("makes as much as was asked for, the long threads first and in the first group", () => {
  expect(threads).toHaveLength(sizes.threads);
  expect(posts).toHaveLength(sizes.threads + sizes.replies);
  expect(threads.slice(0, 2).map(({ postCount }) => postCount)).toEqual([51, 91]);
  expect(new Set(threads.slice(0, 2).map(({ groupId }) => groupId))).toEqual(
    new Set([rows.groups[0]?.id]),
  );
});

it("hangs every reply below the post it answers, later than that, and in a place of its own", () => {
  const byId = new Map(posts.map((post) => [post.id, post]));
  for (const post of posts) {
    if (post.parentId === null) {
      expect(post.path).toBe("");
      continue;
    }
    const parent = byId.get(post.parentId);
    expect(post.path.slice(0, -SEGMENT_LENGTH)).toBe(parent?.path);
    expect(post.createdAt.getTime()).toBeGreaterThan(parent?.createdAt.getTime() ?? Infinity);
  }
  expect(new Set(posts.map(({ threadId, path }) => threadId + path)).size).toBe(posts.length);
});

it("counts, and lets only a group's members write, before now", () => {
  const members = new Map(rows.groups.map(({ id, memberIds }) => [id, new Set(memberIds)]));
  for (const thread of threads) {
    const last = thread.posts.at(-1);
    expect(thread).toMatchObject({ postCount: thread.posts.length, lastPosterId: last?.authorId });
    expect(thread.lastActivityAt).toEqual(last?.createdAt);
    expect(thread.lastActivityAt.getTime()).toBeLessThan(now.getTime());
    for (const { authorId } of thread.posts) {
      expect(members.get(thread.groupId)?.has(authorId)).toBe(true);
    }
  }
  for (const group of rows.groups) {
    const inside = rows.memberships.filter(({ groupId }) => groupId === group.id);
    expect(group.memberCount).toBe(inside.length);
  }
});
