import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { drafts, groups, posts, threads } from "@/db/schema";
import { saveDraft } from "@/lib/drafts/save-draft";
import { Denied, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { getThread } from "./queries";
import { startThread } from "./start-thread";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

const input = (changes: Record<string, unknown> = {}) => ({
  groupId: scenario.groups.request.id,
  title: "How long do you observe?",
  body: fromMarkdown("After the second dose, I mean."),
  submissionId: newId(),
  ...changes,
});

const threadsCalled = (title: string) => db.select().from(threads).where(eq(threads.title, title));
const countOf = async (groupId: string) =>
  (await db.select({ n: groups.threadCount }).from(groups).where(eq(groups.id, groupId)))[0]?.n;

describe("starting a thread", () => {
  it("is for members who may write, and nobody else", async () => {
    const started = await startThread(viewers.member, input({ title: "Started by a member" }));
    expect(started).toMatchObject({
      slug: "started-by-a-member",
      groupSlug: scenario.groups.request.slug,
    });
    const refusals: [Person | "guest", new (...args: never[]) => Error][] = [
      ["guest", SignInRequired],
      ["outsider", Denied],
      ["removed", Denied],
      ["banned", Denied],
      ["invited", Denied],
      ["asking", Denied],
      ["admin", Denied],
      ["otherGroupsModerator", Denied],
      ["unverified", Denied],
      ["lapsed", Denied],
      ["lapsedModerator", Denied],
      ["muted", Denied],
      ["hasNotReadRules", Denied],
      ["suspended", NotFound],
    ];
    const title = "Started by nobody";
    for (const [who, refusal] of refusals) {
      await expect(startThread(viewers[who], input({ title })), who).rejects.toThrow(refusal);
    }
    const hidden = input({ title, groupId: scenario.groups.unlisted.id });
    await expect(startThread(viewers.outsider, hidden)).rejects.toThrow(NotFound);
    await expect(startThread(viewers.member, input({ title, groupId: newId() }))).rejects.toThrow(
      NotFound,
    );
    expect(await threadsCalled(title)).toEqual([]);
  });

  it("takes titles from 8 to 160 characters, as people count them", async () => {
    const refused = [
      "",
      "       ",
      "Seven c",
      "x  y z  ",
      "😀😀😀😀",
      "x".repeat(161),
      "a".repeat(9_000),
    ];
    for (const title of [...refused, null, 12_345_678, ["A title of its own"]]) {
      const attempt = startThread(viewers.member, input({ title }));
      await expect(attempt, String(title)).rejects.toMatchObject({
        fieldErrors: { title: expect.arrayContaining([expect.any(String)]) },
      });
    }
    for (const title of [
      "Eight ch",
      "😀".repeat(160),
      "x".repeat(160),
      "  Spaces \n\t in between ",
    ]) {
      const { threadId } = await startThread(viewers.member, input({ title }));
      const thread = await getThread(viewers.member, threadId);
      expect(thread.title).toBe(title.trim().replace(/\s+/g, " "));
    }
  });

  it("takes text with a zero character without failing", async () => {
    const text = { type: "text", text: "Before\0after" };
    const body = { type: "doc", content: [{ type: "paragraph", content: [text] }] };
    const { threadId } = await startThread(
      viewers.member,
      input({ title: "A zero \0 in the title", body }),
    );
    expect((await getThread(viewers.member, threadId)).title).toMatch(/^A zero .*in the title$/);
  });

  it("stores one submission once, however often it comes at once, and answers alike", async () => {
    const title = "Sent by an impatient thumb";
    const once = input({ title });
    const before = await countOf(once.groupId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => startThread(viewers.member, once)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const stored = await threadsCalled(title);
    expect(stored).toHaveLength(1);
    expect(
      await db
        .select()
        .from(posts)
        .where(eq(posts.threadId, stored[0]?.id ?? "")),
    ).toHaveLength(1);
    expect(await countOf(once.groupId)).toBe((before ?? 0) + 1);
  });

  it("counts every one of many started at once", async () => {
    const before = (await countOf(scenario.groups.open.id)) ?? 0;
    const groupId = scenario.groups.open.id;
    await Promise.all(
      Array.from({ length: 24 }, () => startThread(viewers.member, input({ groupId }))),
    );
    expect(await countOf(groupId)).toBe(before + 24);
  });

  it("refuses the same key with another title or body", async () => {
    const first = input({ title: "The first of its key" });
    await startThread(viewers.member, first);
    for (const change of [{ title: "Another title" }, { body: fromMarkdown("Another body.") }]) {
      const attempt = startThread(viewers.member, { ...first, ...change });
      await expect(attempt).rejects.toMatchObject({ status: 422 });
    }
    await expect(startThread(viewers.owner, first)).resolves.toBeDefined();
  });

  it("takes its own draft away, and no other", async () => {
    const { request, open } = scenario.groups;
    for (const { id } of [request, open]) {
      const draft = { title: "", body: fromMarkdown("Half a th"), version: 0 };
      await saveDraft(viewers.owner, { place: `thread:${id}`, ...draft });
      await saveDraft(viewers.trainee, { place: `thread:${id}`, ...draft });
    }
    await startThread(viewers.owner, input());
    const left = await db
      .select({ memberId: drafts.memberId, groupId: drafts.groupId })
      .from(drafts)
      .where(and(eq(drafts.title, "")));
    const { owner, trainee } = scenario.people;
    expect(new Set(left.map(({ memberId, groupId }) => `${memberId} ${groupId}`))).toEqual(
      new Set([
        `${owner.id} ${open.id}`,
        `${trainee.id} ${request.id}`,
        `${trainee.id} ${open.id}`,
      ]),
    );
  });

  it("leaves nothing behind when it is refused", async () => {
    const refused = input({ title: "Refused, then accepted" });
    await expect(startThread(viewers.muted, refused)).rejects.toThrow(Denied);
    await expect(
      startThread(viewers.member, { ...refused, body: fromMarkdown(" ") }),
    ).rejects.toMatchObject({ fieldErrors: { body: [expect.any(String)] } });
    await startThread(viewers.member, refused);
    expect(await threadsCalled(refused.title)).toHaveLength(1);
  });

  it("counts nothing new for its author, and one new post for the others", async () => {
    const { threadId } = await startThread(viewers.member, input());
    expect((await getThread(viewers.member, threadId)).unread).toBe(0);
    expect((await getThread(viewers.owner, threadId)).unread).toBe(1);
  });
});
