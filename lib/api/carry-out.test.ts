import { and, count, eq, like, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { makeScenario, type Scenario } from "@/db/factories/scenario";
import { viewerOf } from "@/db/factories/viewer";
import { auditLog, drafts, joinRequests, posts, submissions } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { MemberViewer } from "@/lib/policy/viewer";
import { replyToThread } from "@/lib/posts/reply-to-thread";
import { setUpDatabase } from "@/lib/testing/database";
import { carryOut } from "./carry-out";
import { operation } from "./operation";
import { ask, tokenOf } from "./testing";
import { id } from "./wire";
import { writing, writtenIn } from "./writing";

setUpDatabase();

let scenario: Scenario;
let viewer: MemberViewer;
let token: string;
beforeAll(async () => {
  scenario = await makeScenario();
  viewer = await viewerOf(scenario.people.member);
  token = await tokenOf(scenario.people.member);
});

const place = () => `reply:${scenario.content.open.reply.id}`;
const stored = async (memberId: string) =>
  (await db.select({ n: count() }).from(submissions).where(eq(submissions.memberId, memberId)))[0]
    ?.n;

describe("a key", () => {
  it("comes with every write, and looks like one", async () => {
    for (const key of [null, "", "short", "x".repeat(129), "with space", "grün-grün"]) {
      const answer = await ask("PUT", `/drafts/${place()}`, {
        token,
        key,
        body: { markdown: "A", version: 0 },
      });
      expect(answer, String(key)).toMatchObject({
        status: 400,
        json: { code: "idempotency-key-required" },
      });
    }
    expect(await stored(viewer.memberId)).toBe(0);
  });

  it("does one thing, sent ten times at once: one row and ten equal answers", async () => {
    const asking = await tokenOf(scenario.people.outsider);
    const request = { token: asking, key: "ten-at-once", body: { message: "Hello" } };
    const path = `/groups/${scenario.groups.request.slug}/requests`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask("POST", path, request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const replayed = answers.filter(
      ({ headers }) => headers.get("idempotency-replayed") === "true",
    );
    expect(replayed).toHaveLength(9);
    const memberId = scenario.people.outsider.id;
    expect(
      await db.select().from(joinRequests).where(eq(joinRequests.memberId, memberId)),
    ).toHaveLength(1);
    expect(
      await db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.actorId, memberId), eq(auditLog.act, "join-request.sent"))),
    ).toHaveLength(1);
  });

  it("gives the first answer again, also when it would be another one now", async () => {
    const save = (key: string, markdown: string, version: number) =>
      ask("PUT", `/drafts/${place()}`, { token, key, body: { markdown, version } });
    const first = await save("first-draft", "One", 0);
    expect(first).toMatchObject({ status: 200, json: { version: 1 } });
    expect(await save("second-draft", "Two", 1)).toMatchObject({ json: { version: 2 } });
    const again = await save("first-draft", "One", 0);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const [draft] = await db.select().from(drafts).where(eq(drafts.memberId, viewer.memberId));
    expect(draft?.version).toBe(2);
  });

  it("is refused with other content or for another thing, and is each member's own", async () => {
    const body = { markdown: "Something", version: 0 };
    const key = "shared-key";
    const path = `/drafts/thread:${scenario.groups.open.id}`;
    expect((await ask("PUT", path, { token, key, body })).status).toBe(200);
    const reused = { status: 422, json: { code: "idempotency-key-reused" } };
    const other = { ...body, markdown: "Other" };
    expect(await ask("PUT", path, { token, key, body: other })).toMatchObject(reused);
    expect(await ask("DELETE", path, { token, key })).toMatchObject(reused);
    const reordered = '{"version":0,  "markdown":"Something"}';
    expect((await ask("PUT", path, { token, key, body: reordered })).status).toBe(200);
    const colleague = await tokenOf(scenario.people.moderator);
    expect((await ask("PUT", path, { token: colleague, key, body })).status).toBe(200);
  });

  it("is free again after a refusal", async () => {
    const key = "refused-first";
    const path = `/drafts/thread:${scenario.groups.request.id}`;
    const save = (version: number) =>
      ask("PUT", path, { token, key, body: { markdown: "A", version } });
    expect((await save(7)).status).toBe(409);
    expect((await save(0)).status).toBe(200);
  });
});

describe("a write that breaks off", () => {
  const noted = (fate: () => Promise<unknown>) =>
    operation({
      id: "note",
      method: "POST",
      path: "/notes",
      tag: "Tests",
      summary: "Notes something, and then whatever happens",
      scope: "write",
      answer: z.object({ noted: z.boolean(), id }),
      perform: async (viewer) => {
        const noteId = newId();
        await db.transaction((tx) =>
          tx.insert(auditLog).values({
            ...{ id: noteId, actorId: viewer.memberId, act: "note.made" },
            ...{ subjectType: "post", subjectId: noteId },
          }),
        );
        await fate();
        return { noted: true, id: noteId };
      },
    });
  const send = (fate: () => Promise<unknown>, key: string) => {
    const note = noted(fate);
    return carryOut(note, note.prepare({ params: {}, query: {}, body: {} }), viewer, key);
  };
  const notes = () => db.select().from(auditLog).where(eq(auditLog.act, "note.made"));

  it("leaves neither the thing nor its key, whether code fails or the connection is lost", async () => {
    const before = await stored(viewer.memberId);
    const fails = async () => {
      throw new Error("between writing and answering");
    };
    await expect(send(fails, "breaks-off")).rejects.toThrow("between");
    const dies = () => db.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    await expect(send(dies, "breaks-off")).rejects.toThrow();
    expect(await notes()).toHaveLength(0);
    expect(await stored(viewer.memberId)).toBe(before);
    const done = await send(async () => {}, "breaks-off");
    const again = await send(fails, "breaks-off");
    expect(JSON.stringify(again)).toBe(JSON.stringify({ answer: done.answer, isReplay: true }));
    expect(await notes()).toHaveLength(1);
  });
});

describe("a use case that claims its key itself", () => {
  const reply = operation({
    id: "replyInTests",
    method: "POST",
    path: "/replies",
    tag: "Tests",
    summary: "Replies",
    scope: "write",
    claimedBy: "use-case",
    body: z.strictObject({ parentId: id, ...writing }),
    answer: z.object({ postId: id }),
    perform: (viewer, { body: { parentId, ...text }, submissionId }) =>
      replyToThread(viewer, { parentId, body: writtenIn(text), submissionId }),
  });
  const send = (markdown: string, key: string) => {
    const body = { parentId: scenario.content.open.reply.id, markdown };
    return carryOut(reply, reply.prepare({ params: {}, query: {}, body }), viewer, key);
  };

  it("writes once for ten at once, and refuses other words under the same key", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => send("The same", "reply-key")));
    expect(new Set(all.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(all.filter(({ isReplay }) => isReplay)).toHaveLength(9);
    const rows = await db.select().from(posts).where(like(posts.bodyText, "%The same%"));
    expect(rows).toHaveLength(1);
    await expect(send("Other words", "reply-key")).rejects.toMatchObject({
      code: "idempotency-key-reused",
      status: 422,
    });
  });
});
