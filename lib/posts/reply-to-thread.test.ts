import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { drafts, posts, threads } from "@/db/schema";
import { saveDraft } from "@/lib/drafts/save-draft";
import { Denied, Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { replyToThread } from "./reply-to-thread";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;
let parentId: string;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
  parentId = scenario.content.open.thread.openingPost.id;
});

const reply = (text = "Agree, with one caveat.") => ({
  parentId,
  body: fromMarkdown(text),
  submissionId: newId(),
});

const countPosts = async () => Number((await db.select({ n: sql`count(*)` }).from(posts))[0]?.n);

describe("replying", () => {
  it("lets members reply, and nobody else", async () => {
    const { postId, threadId } = await replyToThread(viewers.member, reply());
    expect(threadId).toBe(scenario.content.open.thread.id);
    const before = await countPosts();
    const refusals: [Person | "guest", new (...args: never[]) => Error][] = [
      ["guest", SignInRequired],
      ["outsider", NotFound],
      ["removed", NotFound],
      ["banned", NotFound],
      ["invited", NotFound],
      ["otherGroupsModerator", NotFound],
      ["admin", NotFound],
      ["unverified", NotFound],
      ["suspended", NotFound],
      ["lapsed", Denied],
      ["muted", Denied],
      ["hasNotReadRules", Denied],
    ];
    for (const [who, refusal] of refusals) {
      await expect(replyToThread(viewers[who], reply()), who).rejects.toThrow(refusal);
    }
    expect(await countPosts()).toBe(before);
    await expect(
      replyToThread(viewers.owner, { ...reply(), parentId: postId }),
    ).resolves.toBeDefined();
  });

  it("stores one submission once, however often it comes at once, and answers alike", async () => {
    const input = reply("Sent by an impatient thumb.");
    const before = await countPosts();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => replyToThread(viewers.member, input)),
    );
    expect(new Set(answers.map((answer) => answer.postId)).size).toBe(1);
    expect(await countPosts()).toBe(before + 1);
  });

  it("refuses the same key with other content", async () => {
    const input = reply();
    await replyToThread(viewers.member, input);
    const other = { ...input, body: fromMarkdown("Something else.") };
    await expect(replyToThread(viewers.member, other)).rejects.toMatchObject({ status: 422 });
  });

  it("keeps each member's keys apart", async () => {
    const input = reply();
    const mine = await replyToThread(viewers.member, input);
    const theirs = await replyToThread(viewers.owner, input);
    expect(theirs.postId).not.toBe(mine.postId);
  });

  it("refuses locked and deleted threads, and posts that are not there", async () => {
    const { lockedThread, deletedThread } = scenario.content.open;
    const to = (id: string) => replyToThread(viewers.member, { ...reply(), parentId: id });
    await expect(to(lockedThread.openingPost.id)).rejects.toThrow(/locked/);
    await expect(to(deletedThread.openingPost.id)).rejects.toThrow(NotFound);
    await expect(to(newId())).rejects.toThrow(NotFound);
  });

  it("names the field when there is nothing written", async () => {
    const empty = { ...reply(), body: fromMarkdown("   ") };
    await expect(replyToThread(viewers.member, empty)).rejects.toMatchObject({
      fieldErrors: { body: [expect.any(String)] },
    });
    await expect(replyToThread(viewers.member, {})).rejects.toThrow(Invalid);
  });

  it("takes the draft away with the post", async () => {
    const place = `reply:${parentId}`;
    await saveDraft(viewers.moderator, {
      place,
      title: "",
      body: fromMarkdown("Half a th"),
      version: 0,
    });
    await replyToThread(viewers.moderator, reply());
    expect(await db.select().from(drafts).where(eq(drafts.place, place))).toEqual([]);
  });

  it("counts sixty-four replies to one thread at once without losing or locking up", async () => {
    const thread = await makeThread({
      groupId: scenario.groups.open.id,
      authorId: scenario.people.owner.id,
    });
    const inputs = Array.from({ length: 64 }, () => ({
      ...reply(),
      parentId: thread.openingPost.id,
    }));
    await Promise.all(inputs.map((input) => replyToThread(viewers.member, input)));
    const [row] = await db.select().from(threads).where(eq(threads.id, thread.id));
    expect(row?.postCount).toBe(65);
    const paths = await db
      .select({ path: posts.path })
      .from(posts)
      .where(eq(posts.threadId, thread.id));
    expect(new Set(paths.map(({ path }) => path)).size).toBe(65);
  });
});
