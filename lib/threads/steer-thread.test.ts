import { and, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makePost } from "@/db/factories/post";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { auditLog } from "@/db/schema";
import { Denied, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { editPost } from "@/lib/posts/edit-post";
import { replyToThread } from "@/lib/posts/reply-to-thread";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { followThread } from "./follow-thread";
import { listHome } from "./list-home";
import { lockThread } from "./lock-thread";
import { markPostsSeen } from "./mark-posts-seen";
import { listMyGroups } from "./my-groups";
import { pinThread } from "./pin-thread";
import { getThread, listThreads } from "./queries";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

const newThread = () =>
  makeThread({ groupId: scenario.groups.open.id, authorId: scenario.people.member.id });

const entriesAbout = (threadId: string) =>
  db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, threadId), like(auditLog.act, "thread.%")))
    .orderBy(auditLog.id);

const notModerators: [Person | "guest", new (...args: never[]) => Error][] = [
  ["guest", NotFound],
  ["outsider", NotFound],
  ["removed", NotFound],
  ["banned", NotFound],
  ["invited", NotFound],
  ["admin", NotFound],
  ["otherGroupsModerator", NotFound],
  ["suspended", NotFound],
  ["member", Denied],
  ["trainee", Denied],
  ["lapsedModerator", Denied],
];

describe("pinning and locking", () => {
  it("are for the group's moderators, and nobody else", async () => {
    const { id: threadId } = await newThread();
    for (const [who, refusal] of notModerators) {
      const pinning = pinThread(viewers[who], { threadId, pinned: "true" });
      await expect(pinning, who).rejects.toThrow(refusal);
      const locking = lockThread(viewers[who], { threadId, locked: "true" });
      await expect(locking, who).rejects.toThrow(refusal);
    }
    expect(await entriesAbout(threadId)).toEqual([]);
    for (const viewer of [viewers.moderator, viewers.owner]) {
      await pinThread(viewer, { threadId, pinned: "true" });
      await lockThread(viewer, { threadId, locked: "true", reason: "Answered." });
    }
    expect(await entriesAbout(threadId)).toHaveLength(4);
    const { deletedThread } = scenario.content.open;
    await expect(
      pinThread(viewers.moderator, { threadId: deletedThread.id, pinned: "true" }),
    ).rejects.toThrow(NotFound);
  });

  it("keep the first moment, whoever does it again", async () => {
    const { id: threadId } = await newThread();
    await pinThread(viewers.moderator, { threadId, pinned: "true" });
    const first = await getThread(viewers.member, threadId);
    await pinThread(viewers.owner, { threadId, pinned: "true" });
    expect((await getThread(viewers.member, threadId)).pinnedAt).toEqual(first.pinnedAt);
    await pinThread(viewers.owner, { threadId, pinned: "false" });
    expect((await getThread(viewers.member, threadId)).pinnedAt).toBeNull();
  });
});

describe("pins", () => {
  it("are at most ten in a group, and every pinned thread is shown", async () => {
    const { unlisted } = scenario.groups;
    const made = [];
    for (let n = 0; n < 11; n++) {
      made.push(await makeThread({ groupId: unlisted.id, authorId: scenario.people.member.id }));
    }
    const pin = (threadId = "") => pinThread(viewers.moderator, { threadId, pinned: "true" });
    for (const { id } of made.slice(0, 10)) await pin(id);
    await expect(pin(made[10]?.id)).rejects.toThrow(/Unpin one/);
    await expect(pin(made[0]?.id)).resolves.toBeDefined();
    const { threads } = await listThreads(viewers.member, { groupId: unlisted.id });
    const shown = new Set(threads.map(({ id }) => id));
    expect(made.every(({ id }) => shown.has(id))).toBe(true);
  });
});

describe("a locked thread", () => {
  it("says why, refuses replies and edits by anybody, and opens again", async () => {
    const thread = await newThread();
    const post = await makePost({ threadId: thread.id, authorId: scenario.people.member.id });
    const reply = (viewer: Viewer) =>
      replyToThread(viewer, {
        parentId: thread.openingPost.id,
        body: fromMarkdown("One more thing."),
        submissionId: newId(),
      });
    const edit = () =>
      editPost(viewers.member, {
        postId: post.id,
        body: fromMarkdown("Corrected."),
        revision: 1,
        submissionId: newId(),
      });
    const reason = "The guideline has settled this.";
    await lockThread(viewers.moderator, { threadId: thread.id, locked: "true", reason });
    const seen = await getThread(viewers.trainee, thread.id);
    expect(seen).toMatchObject({ lockReason: reason, mayReply: { allowed: false } });
    expect(seen.lockedAt).toBeInstanceOf(Date);
    for (const viewer of [viewers.member, viewers.moderator, viewers.owner]) {
      await expect(reply(viewer)).rejects.toThrow(/locked/);
    }
    await expect(edit()).rejects.toThrow(/locked/);
    await lockThread(viewers.owner, { threadId: thread.id, locked: "false" });
    expect(await getThread(viewers.trainee, thread.id)).toMatchObject({
      lockedAt: null,
      lockReason: null,
    });
    await expect(edit()).resolves.toBeDefined();
    await expect(reply(viewers.member)).resolves.toBeDefined();
    expect(await entriesAbout(thread.id)).toMatchObject([
      { act: "thread.locked", reason },
      { act: "thread.unlocked", reason: null },
    ]);
  });

  it("takes a reason of at most 300 characters", async () => {
    const { id: threadId } = await newThread();
    const attempt = lockThread(viewers.moderator, {
      threadId,
      locked: "true",
      reason: "x".repeat(301),
    });
    await expect(attempt).rejects.toMatchObject({ fieldErrors: { reason: [expect.any(String)] } });
    await lockThread(viewers.moderator, { threadId, locked: "true" });
    expect(await getThread(viewers.member, threadId)).toMatchObject({ lockReason: null });
  });

  it("has as many replies as were counted when it is locked amid a rush", async () => {
    const thread = await newThread();
    const replies = Array.from({ length: 20 }, () =>
      replyToThread(viewers.member, {
        parentId: thread.openingPost.id,
        body: fromMarkdown("Quickly, before it closes."),
        submissionId: newId(),
      }),
    );
    const lock = lockThread(viewers.moderator, { threadId: thread.id, locked: "true" });
    const outcomes = await Promise.allSettled(replies);
    await lock;
    const stored = outcomes.filter(({ status }) => status === "fulfilled");
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason] : [],
    );
    for (const error of refused) expect(error).toBeInstanceOf(Denied);
    expect((await getThread(viewers.member, thread.id)).postCount).toBe(1 + stored.length);
  });
});

describe("following and muting", () => {
  const unreadOf = async (viewer: Viewer, threadId: string) =>
    (await getThread(viewer, threadId)).unread;

  it("are for readers, and nobody else", async () => {
    const { id: threadId } = await newThread();
    const follow = (who: Person | "guest", level: unknown = "following") =>
      followThread(viewers[who], { threadId, level });
    await expect(follow("guest")).rejects.toThrow(SignInRequired);
    for (const who of ["outsider", "removed", "banned", "admin", "suspended"] as const) {
      await expect(follow(who), who).rejects.toThrow(NotFound);
    }
    for (const who of ["member", "lapsed", "muted", "hasNotReadRules"] as const) {
      await expect(follow(who), who).resolves.toMatchObject({ level: "following" });
    }
    await expect(follow("member", "loud")).rejects.toMatchObject({
      fieldErrors: { level: [expect.any(String)] },
    });
  });

  it("silence a thread everywhere for the one who muted it, and give its count back", async () => {
    const thread = await newThread();
    await makePost({ threadId: thread.id, authorId: scenario.people.member.id });
    const { owner, moderator } = viewers;
    expect(await unreadOf(owner, thread.id)).toBe(2);
    const { slug } = scenario.groups.open;
    const groupUnread = async () =>
      (await listMyGroups(owner)).find((group) => group.slug === slug)?.unread ?? 0;
    const before = await groupUnread();
    await followThread(owner, { threadId: thread.id, level: "muted" });
    expect(await unreadOf(owner, thread.id)).toBe(0);
    expect(await unreadOf(moderator, thread.id)).toBe(2);
    expect(await groupUnread()).toBe(before - 1);
    const home = await listHome(owner, { onlyUnread: true, after: undefined });
    expect(home.threads.map(({ id }) => id)).not.toContain(thread.id);
    await markPostsSeen(owner, { threadId: thread.id, postIds: [thread.openingPost.id] });
    await followThread(owner, { threadId: thread.id, level: "normal" });
    expect(await unreadOf(owner, thread.id)).toBe(1);
  });

  it("survive being set by many hands at once", async () => {
    const { id: threadId } = await newThread();
    const levels = ["following", "muted", "normal", "following"] as const;
    await Promise.all(levels.map((level) => followThread(viewers.owner, { threadId, level })));
    expect(levels).toContain((await getThread(viewers.owner, threadId)).level);
  });
});
