import { and, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makePost } from "@/db/factories/post";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { auditLog, posts, threads } from "@/db/schema";
import { Denied, NotFound, SignInRequired } from "@/lib/errors";
import { runJobs } from "@/lib/jobs/testing";
import { readMailbox } from "@/lib/mail/testing";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { deletePost } from "./delete-post";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

const reply = () =>
  makePost({ threadId: scenario.content.open.thread.id, authorId: scenario.people.member.id });

describe("deleting a post", () => {
  it("is for its author and the group's moderators, and nobody else", async () => {
    const post = await reply();
    const refusals: [Person | "guest", new (...args: never[]) => Error][] = [
      ["guest", SignInRequired],
      ["outsider", NotFound],
      ["removed", NotFound],
      ["banned", NotFound],
      ["admin", NotFound],
      ["otherGroupsModerator", NotFound],
      ["trainee", Denied],
      ["lapsedModerator", Denied],
    ];
    for (const [who, refusal] of refusals) {
      const attempt = deletePost(viewers[who], { postId: post.id, reason: "Names a patient." });
      await expect(attempt, who).rejects.toThrow(refusal);
    }
    await deletePost(viewers.member, { postId: post.id });
    const [row] = await db.select().from(posts).where(eq(posts.id, post.id));
    expect(row).toMatchObject({ deletedBy: scenario.people.member.id });
  });

  it("asks a moderator for the reason, records it and tells the author", async () => {
    const post = await reply();
    const attempt = deletePost(viewers.moderator, { postId: post.id, reason: "  " });
    await expect(attempt).rejects.toMatchObject({ fieldErrors: { reason: [expect.any(String)] } });
    await deletePost(viewers.moderator, { postId: post.id, reason: "Names a patient." });
    const entries = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, post.id), like(auditLog.act, "post.%")));
    expect(entries).toMatchObject([
      { act: "post.deleted", reason: "Names a patient.", actorId: scenario.people.moderator.id },
    ]);
    await runJobs();
    const told = (await readMailbox()).filter(({ subject }) => subject.includes("was removed"));
    expect(told).toMatchObject([{ to: scenario.people.member.email }]);
    expect(told[0]?.text).toContain("Names a patient.");
    expect(told[0]?.text).not.toContain(post.bodyText);
  });

  it("takes an unanswered thread away with its only post, and keeps an answered one", async () => {
    const place = { groupId: scenario.groups.open.id, authorId: scenario.people.member.id };
    const alone = await makeThread(place);
    const answered = await makeThread({ ...place, postCount: 2 });
    const gone = await deletePost(viewers.member, { postId: alone.openingPost.id });
    const kept = await deletePost(viewers.member, { postId: answered.openingPost.id });
    expect([gone.threadGone, kept.threadGone]).toEqual([true, false]);
    const [row] = await db.select().from(threads).where(eq(threads.id, alone.id));
    expect(row?.deletedAt).not.toBeNull();
  });

  it("has one winner when two delete at once", async () => {
    const post = await reply();
    const both = [viewers.member, viewers.member].map((viewer) =>
      deletePost(viewer, { postId: post.id }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true);
    const entries = await db.select().from(auditLog).where(eq(auditLog.subjectId, post.id));
    expect(entries).toHaveLength(1);
  });
});
