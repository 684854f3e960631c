import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeThread, type Thread } from "@/db/factories/thread";
import { guest, viewerOf } from "@/db/factories/viewer";
import { threads } from "@/db/schema";
import { encodeCursor } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { encodePlace } from "@/lib/keyset";
import type { MemberViewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import type { ThreadOrder } from "./contract";
import { THREADS_PER_PAGE } from "./contract";
import { getThread, listThreads } from "./queries";

setUpDatabase();

const HOUR = 3_600_000;
const NOW = Date.now();
const hoursAgo = (hours: number) => new Date(NOW - hours * HOUR);

let groupId: string;
let authorId: string;
let reader: MemberViewer;

beforeAll(async () => {
  groupId = (await makeGroup()).id;
  const author = await makeMember();
  authorId = author.id;
  const reading = await makeMember();
  await makeMembership({ groupId, memberId: author.id, joinedAt: hoursAgo(2_000) });
  await makeMembership({ groupId, memberId: reading.id, joinedAt: hoursAgo(1_000) });
  reader = await viewerOf(reading);
});

/** Another group that the reader is in, so that a test has a list to itself. */
async function otherGroup(joinedAt = hoursAgo(1_000)): Promise<string> {
  const { id } = await makeGroup();
  await makeMembership({ groupId: id, memberId: authorId, joinedAt: hoursAgo(2_000) });
  await makeMembership({ groupId: id, memberId: reader.memberId, joinedAt });
  reader = await viewerOf({ id: reader.memberId });
  return id;
}

const thread = (
  hours: number,
  group = groupId,
  more: Partial<Parameters<typeof makeThread>[0]> = {},
) => makeThread({ groupId: group, authorId, createdAt: hoursAgo(hours), ...more });

async function readAll(group: string, order: ThreadOrder): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listThreads(reader, { groupId: group, order, after });
    expect(page.threads.length).toBeLessThanOrEqual(THREADS_PER_PAGE);
    ids.push(...page.threads.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

describe("a group's threads", () => {
  it("come by latest activity, by age, or only those without an answer", async () => {
    const group = await otherGroup();
    const [oldest, middle, newest] = [
      await thread(30, group),
      await thread(20, group),
      await thread(10, group),
    ];
    await makePost({ threadId: oldest.id, createdAt: hoursAgo(1) });
    const ids = (list: Thread[]) => list.map(({ id }) => id);
    expect(await readAll(group, "activity")).toEqual(ids([oldest, newest, middle]));
    expect(await readAll(group, "newest")).toEqual(ids([newest, middle, oldest]));
    expect(await readAll(group, "unanswered")).toEqual(ids([newest, middle]));
  });

  it("begin with the pinned ones, on the first page of the latest activity alone", async () => {
    const group = await otherGroup();
    const made = [];
    for (let n = 0; n < 40; n++) made.push(await thread(100 + n, group));
    const [early, late] = [made[39]?.id ?? "", made[20]?.id ?? ""];
    await db
      .update(threads)
      .set({ pinnedAt: hoursAgo(5) })
      .where(eq(threads.id, early));
    await db
      .update(threads)
      .set({ pinnedAt: hoursAgo(4) })
      .where(eq(threads.id, late));
    const first = await listThreads(reader, { groupId: group });
    expect(first.threads.slice(0, 2).map(({ id }) => id)).toEqual([late, early]);
    expect(first.threads.map(({ isPinned }) => isPinned)).toEqual(
      first.threads.map((_, place) => place < 2),
    );
    const second = await listThreads(reader, { groupId: group, after: first.next ?? "" });
    const shown = [...first.threads, ...second.threads].map(({ id }) => id);
    expect(new Set(shown)).toEqual(new Set(made.map(({ id }) => id)));
    expect(shown).toHaveLength(40);
    expect(await readAll(group, "newest")).toEqual(made.map(({ id }) => id));
  });

  it("are each shown once over many pages, though all have the same time", async () => {
    const group = await otherGroup();
    const made = [];
    for (let n = 0; n < 100; n++) made.push((await thread(50, group)).id);
    for (const order of ["activity", "newest", "unanswered"] as const) {
      const ids = await readAll(group, order);
      expect(ids, order).toEqual(made.toSorted().reverse());
    }
  });

  it("begin at the start when a cursor is none of ours", async () => {
    const group = await otherGroup();
    const first = await thread(10, group);
    const forged = [
      "",
      "x",
      "%00",
      "a".repeat(9_000),
      encodeCursor("yesterday", first.id),
      encodeCursor("99999-01-01T00:00:00.000Z", first.id),
      encodeCursor("2026-02-30T00:00:00.000Z'", first.id),
      encodeCursor(hoursAgo(20).toISOString()),
      encodeCursor(hoursAgo(20).toISOString(), "zero \0"),
      Buffer.from("{}").toString("base64url"),
      Buffer.from('["2026-01-01T00:00:00.000Z",null]').toString("base64url"),
    ];
    for (const after of forged) {
      const page = await listThreads(reader, { groupId: group, after });
      expect(
        page.threads.map(({ id }) => id),
        after,
      ).toEqual([first.id]);
    }
    const elsewhere = encodePlace(hoursAgo(5), "' OR true --");
    const page = await listThreads(reader, { groupId: group, after: elsewhere });
    expect(page.threads).toHaveLength(1);
  });

  it("are nobody else's to list, whatever group is named", async () => {
    const there = await thread(10);
    const outsider = await viewerOf(await makeMember());
    for (const viewer of [guest, outsider]) {
      expect(await listThreads(viewer, { groupId })).toEqual({ threads: [], next: null });
      expect(await listThreads(viewer, {})).toEqual({ threads: [], next: null });
      await expect(getThread(viewer, there.id)).rejects.toThrow(NotFound);
    }
    await expect(getThread(reader, newId())).rejects.toThrow(NotFound);
  });

  it("leave out the deleted", async () => {
    const group = await otherGroup();
    const gone = await thread(10, group, { deletedAt: hoursAgo(1), pinnedAt: hoursAgo(2) });
    expect(await readAll(group, "activity")).toEqual([]);
    await expect(getThread(reader, gone.id)).rejects.toThrow(NotFound);
  });
});

describe("what is new in a thread", () => {
  it("is everything since one joined, and nothing from before in threads never opened", async () => {
    const group = await otherGroup(hoursAgo(100));
    const before = await thread(200, group);
    await makePost({ threadId: before.id, createdAt: hoursAgo(50) });
    const since = await thread(90, group);
    await makePost({ threadId: since.id, createdAt: hoursAgo(40) });
    const unread = async (id: string) => (await getThread(reader, id)).unread;
    expect(await unread(before.id)).toBe(0);
    expect(await unread(since.id)).toBe(2);
    const { threads: cards } = await listThreads(reader, { groupId: group, seen: "unread" });
    expect(cards.map(({ id, unread }) => [id, unread])).toEqual([[since.id, 2]]);
  });
});
