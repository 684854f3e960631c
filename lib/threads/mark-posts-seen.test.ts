import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makePost, type Post } from "@/db/factories/post";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread, type Thread } from "@/db/factories/thread";
import { posts, threadStates } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { markPostsSeen } from "./mark-posts-seen";
import { getThread } from "./queries";

setUpDatabase();

const MINUTE = 60_000;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;
let thread: Thread;
let replies: Post[];

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
  const [groupId, authorId] = [scenario.groups.open.id, scenario.people.owner.id];
  thread = await makeThread({ groupId, authorId, createdAt: minutesAgo(200) });
  replies = [];
  for (let n = 1; n <= 6; n++) {
    replies.push(await makePost({ threadId: thread.id, authorId, createdAt: minutesAgo(200 - n) }));
  }
});

const see = (who: Person | "guest", postIds: unknown[], threadId: unknown = thread.id) =>
  markPostsSeen(viewers[who], { threadId, postIds });
const unread = async (who: Person) => (await getThread(viewers[who], thread.id)).unread;
const idsOf = (from: number, to: number) => replies.slice(from, to).map(({ id }) => id);

describe("seeing posts", () => {
  it("is remembered for readers, and for nobody else", async () => {
    await expect(see("guest", idsOf(0, 1))).rejects.toThrow(SignInRequired);
    for (const who of [
      "outsider",
      "removed",
      "banned",
      "admin",
      "unverified",
      "suspended",
    ] as const) {
      await expect(see(who, idsOf(0, 1)), who).rejects.toThrow(NotFound);
    }
    const { deletedThread } = scenario.content.open;
    await expect(see("member", [newId()], deletedThread.id)).rejects.toThrow(NotFound);
    await expect(see("member", [newId()], newId())).rejects.toThrow(NotFound);
    expect(await unread("member")).toBe(7);
  });

  it("counts each post once, in whatever order and however often it is told", async () => {
    const batches = [idsOf(4, 6), idsOf(0, 2), [thread.openingPost.id], idsOf(0, 6), idsOf(3, 4)];
    await Promise.all([...batches, ...batches].map((ids) => see("trainee", ids)));
    expect(await unread("trainee")).toBe(0);
    const late = await makePost({ threadId: thread.id, authorId: scenario.people.owner.id });
    expect(await unread("trainee")).toBe(1);
    await see("trainee", [late.id]);
    expect(await unread("trainee")).toBe(0);
  });

  it("does not count posts of other threads, nor what does not exist", async () => {
    const before = await unread("member");
    const { reply } = scenario.content.unlisted;
    await see("member", [reply.id, newId(), "nonsense", "zero \0"]);
    expect(await unread("member")).toBe(before);
  });

  it("still counts a post that was committed after a later one had been seen", async () => {
    const authorId = scenario.people.owner.id;
    const seen = await makePost({ threadId: thread.id, authorId });
    await see("lapsed", [thread.openingPost.id, ...idsOf(0, 6), seen.id]);
    const others = await db
      .select({ id: posts.id })
      .from(posts)
      .where(eq(posts.threadId, thread.id));
    await see(
      "lapsed",
      others.map(({ id }) => id),
    );
    expect(await unread("lapsed")).toBe(0);
    const createdAt = new Date(seen.createdAt.getTime() - 20);
    const slow = await makePost({ threadId: thread.id, authorId, createdAt });
    expect(await unread("lapsed")).toBe(1);
    await see("lapsed", [slow.id]);
    expect(await unread("lapsed")).toBe(0);
  });

  it("keeps by id only what is not settled", async () => {
    const [state] = await db
      .select()
      .from(threadStates)
      .where(eq(threadStates.memberId, scenario.people.lapsed.id));
    expect(state?.seenUntil).toEqual(replies.at(-1)?.createdAt);
    expect(state?.seenIds).toHaveLength(3);
  });

  it("takes between one and a hundred posts at once", async () => {
    for (const postIds of [[], Array.from({ length: 101 }, () => newId()), "all", [1]]) {
      const attempt = markPostsSeen(viewers.member, { threadId: thread.id, postIds });
      await expect(attempt).rejects.toMatchObject({ status: 422 });
    }
  });
});
