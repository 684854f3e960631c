import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMembership } from "@/db/factories/membership";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { drafts, memberships, threads } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { discardDraft } from "./discard-draft";
import { findDrafts, listDrafts } from "./queries";
import { saveDraft } from "./save-draft";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

type Save = { text?: string; title?: string; version?: number };
const save = (
  viewer: Viewer,
  place: string,
  { text = "Half a th", title = "", version = 0 }: Save = {},
) => saveDraft(viewer, { place, title, body: fromMarkdown(text), version });

const freshThread = () =>
  makeThread({ groupId: scenario.groups.open.id, authorId: scenario.people.member.id });
const replyPlace = async () => `reply:${(await freshThread()).openingPost.id}`;
const stored = async (place: string) => db.select().from(drafts).where(eq(drafts.place, place));

describe("saving a draft", () => {
  it("keeps one per place and member, whose version rises with each save", async () => {
    const place = await replyPlace();
    const first = await save(viewers.member, place);
    const second = await save(viewers.member, place, { text: "Half a thought", version: 1 });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(second.id).toBe(first.id);
    expect(await save(viewers.owner, place)).toMatchObject({ version: 1 });
    expect(await stored(place)).toHaveLength(2);
    const draft = (await findDrafts(viewers.member, [place])).get(place);
    expect(draft).toMatchObject({ body: fromMarkdown("Half a thought"), version: 2 });
  });

  it("does not let two tabs overwrite one another", async () => {
    const place = await replyPlace();
    const texts = ["In one tab", "In the other tab", "In a third"];
    const begun = await Promise.allSettled(
      texts.map((text) => save(viewers.member, place, { text })),
    );
    expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const went = await Promise.allSettled(
      texts.map((text) => save(viewers.member, place, { text: `${text}, on`, version: 1 })),
    );
    const lost = went.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toHaveLength(2);
    for (const error of lost) {
      expect(error).toMatchObject({ status: 409, message: expect.stringMatching(/another tab/) });
    }
    expect(await stored(place)).toMatchObject([{ version: 2 }]);
  });

  it("answers alike when a save comes again because its answer was lost", async () => {
    const place = await replyPlace();
    const first = await save(viewers.member, place);
    expect(await save(viewers.member, place)).toEqual(first);
    const second = await save(viewers.member, place, { text: "More", version: 1 });
    expect(await save(viewers.member, place, { text: "More", version: 1 })).toEqual(second);
    await expect(save(viewers.member, place, { version: 1 })).rejects.toMatchObject({
      status: 409,
    });
  });

  it("is for places one can read", async () => {
    const { open, unlisted } = scenario.content;
    const places = [
      `thread:${scenario.groups.open.id}`,
      `thread:${scenario.groups.unlisted.id}`,
      `reply:${open.thread.openingPost.id}`,
      `edit:${open.reply.id}`,
      `reply:${unlisted.reply.id}`,
    ];
    await expect(save(viewers.guest, places[0] ?? "")).rejects.toThrow(SignInRequired);
    const outside = ["outsider", "removed", "banned", "invited", "admin"] as const;
    for (const who of [...outside, "otherGroupsModerator", "unverified", "suspended"] as const) {
      for (const place of places) {
        await expect(save(viewers[who], place), `${who} ${place}`).rejects.toThrow(NotFound);
      }
    }
    const nowhere = [`reply:${newId()}`, `edit:${newId()}`, `thread:${newId()}`];
    const deleted = `reply:${open.deletedThread.openingPost.id}`;
    const others = `edit:${open.reply.id}`;
    for (const place of [...nowhere, deleted]) {
      await expect(save(viewers.member, place), place).rejects.toThrow(NotFound);
    }
    await expect(save(viewers.moderator, others)).rejects.toThrow(NotFound);
    await expect(save(viewers.member, others)).resolves.toBeDefined();
  });

  it("still keeps the words of members whose writing is paused", async () => {
    const place = await replyPlace();
    for (const who of ["muted", "lapsed", "hasNotReadRules"] as const) {
      await expect(save(viewers[who], place), who).resolves.toMatchObject({ version: 1 });
    }
  });

  it("has a size and a form", async () => {
    const place = await replyPlace();
    const body = (text: string) => ({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    const refused = [
      [{ body: body("x".repeat(65 * 1024)) }, /64 KiB/],
      [{ body: "x".repeat(10_000_000) }, /64 KiB/],
      [{ body: { type: "doc", content: [{ type: "script" }] } }, /cannot contain/],
      [{ body: undefined }, /cannot contain/],
      [{ title: "x".repeat(401) }, /160/],
      [{ version: -1 }, /./],
      [{ version: 2 ** 31 }, /./],
      [{ place: "reply:../../etc" }, /no place/],
      [{ place: undefined }, /./],
      [{ place: `other:${newId()}` }, /no place/],
    ] as const;
    for (const [change, message] of refused) {
      const input = { place, title: "", body: body("Short."), version: 0, ...change };
      const attempt = saveDraft(viewers.member, input);
      await expect(attempt, JSON.stringify(change).slice(0, 60)).rejects.toMatchObject({
        code: "invalid",
        message: expect.stringMatching(message),
      });
    }
    expect(await stored(place)).toEqual([]);
    await save(viewers.member, place, { text: "" });
    await save(viewers.member, place, { text: "x".repeat(64 * 1024), version: 1 });
  });
});

describe("the list of drafts", () => {
  it("holds one's own, the latest first, with the way to go on", async () => {
    const { moderator } = viewers;
    const thread = await freshThread();
    await save(moderator, `reply:${thread.openingPost.id}`, { text: "A **reply**" });
    await save(moderator, `thread:${scenario.groups.request.id}`, { title: "A new thread" });
    await save(moderator, `thread:${scenario.groups.open.id}`, { text: "" });
    const base = `/groups/${scenario.groups.open.slug}/threads`;
    const id = thread.openingPost.id;
    const { reply } = scenario.content.open;
    await save(moderator, `reply:${reply.id}`, { text: "To the reply" });
    expect(await listDrafts(moderator)).toMatchObject([
      {
        excerpt: "To the reply",
        href: `${base}/${reply.threadId}?at=${reply.id}&reply=${reply.id}#post-${reply.id}`,
      },
      { kind: "thread", title: "Untitled thread", excerpt: "", href: `${base}/new` },
      { kind: "thread", title: "A new thread", groupName: scenario.groups.request.name },
      {
        kind: "reply",
        title: thread.title,
        excerpt: "A reply",
        href: `${base}/${thread.id}?reply=${id}#reply`,
      },
    ]);
    const titles = (await listDrafts(viewers.trainee)).map(({ title }) => title);
    expect(titles).not.toContain("A new thread");
    expect(await listDrafts(viewers.guest)).toEqual([]);
    const place = `thread:${scenario.groups.request.id}`;
    expect((await findDrafts(viewers.trainee, [place])).size).toBe(0);
  });

  it("hides what belongs to a group one has left, and shows it again on return", async () => {
    const { trainee } = scenario.people;
    const groupId = scenario.groups.unlisted.id;
    const place = `thread:${groupId}`;
    await save(viewers.trainee, place, { title: "Begun inside" });
    const titles = async () =>
      (await listDrafts(await viewerOf(trainee))).map(({ title }) => title);
    expect(await titles()).toContain("Begun inside");
    await db
      .delete(memberships)
      .where(and(eq(memberships.memberId, trainee.id), eq(memberships.groupId, groupId)));
    expect(await titles()).not.toContain("Begun inside");
    const left = await viewerOf(trainee);
    await expect(save(left, place, { version: 1 })).rejects.toThrow(NotFound);
    await makeMembership({ groupId, memberId: trainee.id });
    expect(await titles()).toContain("Begun inside");
  });

  it("hides what belongs to a deleted thread", async () => {
    const thread = await freshThread();
    await save(viewers.owner, `reply:${thread.openingPost.id}`);
    expect(await listDrafts(viewers.owner)).not.toEqual([]);
    await db.update(threads).set({ deletedAt: new Date() }).where(eq(threads.id, thread.id));
    const titles = (await listDrafts(viewers.owner)).map(({ href }) => href);
    expect(titles.filter((href) => href.includes(thread.id))).toEqual([]);
  });
});

describe("discarding a draft", () => {
  it("is for its owner alone, and happens once", async () => {
    const place = await replyPlace();
    const { id: draftId } = await save(viewers.member, place);
    await expect(discardDraft(viewers.guest, { draftId })).rejects.toThrow(SignInRequired);
    for (const who of ["owner", "moderator", "outsider", "admin"] as const) {
      await expect(discardDraft(viewers[who], { draftId }), who).rejects.toThrow(NotFound);
    }
    const both = await Promise.allSettled([
      discardDraft(viewers.member, { draftId }),
      discardDraft(viewers.member, { draftId }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await stored(place)).toEqual([]);
  });

  it("means that a tab still open is told instead of writing it anew", async () => {
    const place = await replyPlace();
    const { id: draftId } = await save(viewers.member, place);
    await discardDraft(viewers.member, { draftId });
    await expect(save(viewers.member, place, { version: 1 })).rejects.toMatchObject({
      status: 409,
    });
  });
});
