import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { auditLog, threadTitles } from "@/db/schema";
import { Denied, NotFound } from "@/lib/errors";
import { runJobs } from "@/lib/jobs/testing";
import type { Viewer } from "@/lib/policy/viewer";
import { searchPosts } from "@/lib/search/search-posts";
import { setUpDatabase } from "@/lib/testing/database";
import { listTitles } from "./list-titles";
import { lockThread } from "./lock-thread";
import { getThread } from "./queries";
import { renameThread } from "./rename-thread";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

const FIRST = "Restarting after a reaction";
const SECOND = "Restarting trastuzumab after a reaction";

const newThread = (title = FIRST) =>
  makeThread({ groupId: scenario.groups.open.id, authorId: scenario.people.member.id, title });

const entriesAbout = (threadId: string) =>
  db.select().from(auditLog).where(eq(auditLog.subjectId, threadId)).orderBy(asc(auditLog.id));

describe("a thread's title", () => {
  it("is changed by its author and the group's moderators, and by nobody else", async () => {
    const { id: threadId } = await newThread();
    const refusals: [Person | "guest", new (...args: never[]) => Error][] = [
      ["guest", NotFound],
      ["outsider", NotFound],
      ["removed", NotFound],
      ["banned", NotFound],
      ["admin", NotFound],
      ["otherGroupsModerator", NotFound],
      ["suspended", NotFound],
      ["trainee", Denied],
      ["lapsedModerator", Denied],
    ];
    for (const [who, refusal] of refusals) {
      const attempt = renameThread(viewers[who], { threadId, title: "Somebody else's title" });
      await expect(attempt, who).rejects.toThrow(refusal);
    }
    expect(await getThread(viewers.trainee, threadId)).toMatchObject({
      ...{ title: FIRST, mayRename: false, hasEarlierTitles: false },
    });
    await renameThread(viewers.member, { threadId, title: `  ${SECOND} ` });
    expect(await getThread(viewers.member, threadId)).toMatchObject({
      ...{ title: SECOND, slug: "restarting-trastuzumab-after-a-reaction" },
      ...{ isOwn: true, mayRename: true, hasEarlierTitles: true },
    });
    expect(await entriesAbout(threadId)).toEqual([]);
    const reason = "It named the ward.";
    await renameThread(viewers.moderator, { threadId, title: "Restarting, part two", reason });
    expect(await entriesAbout(threadId)).toMatchObject([{ act: "thread.renamed", reason }]);
  });

  it("is kept when it is replaced, for its author and the moderators alone", async () => {
    const { id: threadId } = await newThread();
    await renameThread(viewers.member, { threadId, title: SECOND });
    await renameThread(viewers.member, { threadId, title: SECOND });
    await renameThread(viewers.owner, { threadId, title: FIRST });
    for (const viewer of [viewers.member, viewers.moderator]) {
      expect(await listTitles(viewer, threadId)).toMatchObject([
        { title: SECOND, replacedBy: scenario.people.owner.name },
        { title: FIRST, replacedBy: scenario.people.member.name },
      ]);
    }
    expect(await getThread(viewers.trainee, threadId)).toMatchObject({ hasEarlierTitles: false });
    for (const who of ["trainee", "outsider", "admin", "guest"] as const) {
      await expect(listTitles(viewers[who], threadId), who).rejects.toThrow(NotFound);
    }
  });

  it("stays while the thread is locked, but for moderators", async () => {
    const { id: threadId } = await newThread();
    await lockThread(viewers.moderator, { threadId, locked: "true" });
    const attempt = renameThread(viewers.member, { threadId, title: SECOND });
    await expect(attempt).rejects.toThrow(/locked/);
    await renameThread(viewers.moderator, { threadId, title: SECOND });
    expect((await getThread(viewers.member, threadId)).title).toBe(SECOND);
  });

  it("says what to do where it is too short or too long", async () => {
    const { id: threadId } = await newThread();
    for (const title of ["", "Short", "x".repeat(161)]) {
      await expect(renameThread(viewers.member, { threadId, title })).rejects.toMatchObject({
        fieldErrors: { title: [expect.any(String)] },
      });
    }
  });

  it("loses none when several change it at once", async () => {
    const { id: threadId } = await newThread();
    const titles = ["The first of three", "The second of three", "The third of three"];
    const acts = titles.map((title, index) =>
      renameThread(index === 0 ? viewers.moderator : viewers.member, { threadId, title }),
    );
    await Promise.all(acts);
    const kept = await db.select().from(threadTitles).where(eq(threadTitles.threadId, threadId));
    const { title: last } = await getThread(viewers.member, threadId);
    expect([...kept.map(({ title }) => title), last].sort()).toEqual([FIRST, ...titles].sort());
  });

  it("is what a search finds from then on", async () => {
    const { id: threadId } = await newThread("Rechallenge with idelalisib");
    await runJobs();
    const found = async (q: string) =>
      (await searchPosts(viewers.trainee, { q })).results.map(({ href }) =>
        href.includes(threadId),
      );
    await renameThread(viewers.member, { threadId, title: "Rechallenge with duvelisib" });
    await runJobs();
    expect(await found("duvelisib")).toEqual([true]);
    expect(await found("idelalisib")).toEqual([]);
  });
});
