import { beforeAll, describe, expect, it } from "vitest";
import { makeGroup } from "@/db/factories/group";
import { makeLapsedMember, makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeThread, type Thread } from "@/db/factories/thread";
import { guest, viewerOf } from "@/db/factories/viewer";
import type { MemberViewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { UNREAD_COUNTED } from "./contract";
import { followThread } from "./follow-thread";
import { listHome } from "./list-home";
import { markPostsSeen } from "./mark-posts-seen";
import { listMyGroups } from "./my-groups";
import { LOOKED_AT } from "./unread";

setUpDatabase();

const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

let reader: MemberViewer;
let made: Thread[];
const groups: string[] = [];

const see = (thread: Thread | undefined) =>
  markPostsSeen(reader, { threadId: thread?.id, postIds: [thread?.openingPost.id] });

/** Forty threads in two groups, the newest first; those at odd places are read. */
beforeAll(async () => {
  const [author, reading] = [await makeMember(), await makeMember()];
  for (const name of ["Zebra ward", "Acute ward"]) {
    const { id } = await makeGroup({ name });
    groups.push(id);
    for (const memberId of [author.id, reading.id]) {
      await makeMembership({ groupId: id, memberId, joinedAt: hoursAgo(1_000) });
    }
  }
  reader = await viewerOf(reading);
  made = [];
  for (let n = 0; n < 40; n++) {
    const groupId = groups[n % 4 < 2 ? 0 : 1] ?? "";
    const createdAt = hoursAgo(10 + n);
    made.push(await makeThread({ groupId, authorId: author.id, createdAt }));
  }
  for (const [n, thread] of made.entries()) if (n % 2 === 1) await see(thread);
});

const ids = (threads: { id: string }[]) => threads.map(({ id }) => id);

describe("home", () => {
  it("shows unread threads first, then the others, none twice on a page", async () => {
    const page = await listHome(reader, { onlyUnread: false, after: undefined });
    const unread = made.filter((_, n) => n % 2 === 0);
    expect(ids(page.threads.slice(0, 10))).toEqual(ids(unread.slice(0, 10)));
    const shown = ids(page.threads);
    expect(new Set(shown).size).toBe(shown.length);
    const next = await listHome(reader, { onlyUnread: false, after: page.next ?? "" });
    const all = [...shown, ...ids(next.threads)];
    expect(new Set(all)).toEqual(new Set(ids(made)));
    expect(next.next).toBeNull();
  });

  it("shows nothing again on a later page that stood on the first before its turn", async () => {
    const { id: memberId } = await makeMember();
    for (const groupId of groups) {
      await makeMembership({ groupId, memberId, joinedAt: hoursAgo(1_000) });
    }
    const other = await viewerOf({ id: memberId });
    for (const { id: threadId, openingPost } of made.slice(0, 30)) {
      await markPostsSeen(other, { threadId, postIds: [openingPost.id] });
    }
    const page = await listHome(other, { onlyUnread: false, after: undefined });
    const early = ids(page.threads).filter((id) => ids(made.slice(30)).includes(id));
    expect(early.length).toBeGreaterThan(1);
    const next = await listHome(other, { onlyUnread: false, after: page.next ?? "" });
    expect([...ids(page.threads), ...ids(next.threads)].toSorted()).toEqual(ids(made).toSorted());
  });

  it("shows only what is new when asked to", async () => {
    const page = await listHome(reader, { onlyUnread: true, after: undefined });
    expect(ids(page.threads)).toEqual(ids(made.filter((_, n) => n % 2 === 0)));
    expect(page.next).toBeNull();
  });

  it("holds nothing for a guest and for the unverified", async () => {
    const unverified = await makeUnverifiedMember();
    await makeMembership({ groupId: groups[0] ?? "", memberId: unverified.id });
    for (const viewer of [guest, await viewerOf(unverified)]) {
      const page = await listHome(viewer, { onlyUnread: false, after: undefined });
      expect(page).toEqual({ threads: [], next: null });
      expect(await listMyGroups(viewer)).toEqual([]);
    }
  });
});

describe("one's own groups", () => {
  it("come by name with their number of threads that have something new", async () => {
    expect(await listMyGroups(reader)).toMatchObject([
      { name: "Acute ward", role: "member", unread: 10 },
      { name: "Zebra ward", role: "member", unread: 10 },
    ]);
    await see(made[0]);
    await followThread(reader, { threadId: made[2]?.id, level: "muted" });
    const counts = (await listMyGroups(reader)).map(({ unread }) => unread);
    expect(counts).toEqual([9, 9]);
  });

  it("count nothing from before one joined until it is opened, and agree with home", async () => {
    const late = await makeLapsedMember();
    const groupId = groups[0] ?? "";
    await makeMembership({ groupId, memberId: late.id, joinedAt: hoursAgo(12.5) });
    const viewer = await viewerOf(late);
    const unread = async () => (await listMyGroups(viewer))[0]?.unread;
    const home = await listHome(viewer, { onlyUnread: true, after: undefined });
    expect(await unread()).toBe(2);
    expect(home.threads).toHaveLength(2);
  });

  it("leave out what has had nothing new while fifty other threads had, as home does until it is asked", async () => {
    const { id: groupId } = await makeGroup();
    const { id: memberId } = await makeMember();
    await makeMembership({ groupId, memberId, joinedAt: hoursAgo(1_000) });
    const author = await makeMember();
    const begin = (hours: number) =>
      makeThread({ groupId, authorId: author.id, createdAt: hoursAgo(hours) });
    const old = await begin(LOOKED_AT + 1);
    const viewer = await viewerOf({ id: memberId });
    for (let n = 0; n < LOOKED_AT - 1; n++) {
      const { id: threadId, openingPost } = await begin(n);
      await markPostsSeen(viewer, { threadId, postIds: [openingPost.id] });
    }
    const shown = async (onlyUnread: boolean) =>
      ids((await listHome(viewer, { onlyUnread, after: undefined })).threads);
    expect(await listMyGroups(viewer)).toMatchObject([{ unread: 1 }]);
    expect((await shown(false))[0]).toBe(old.id);
    const { id: threadId, openingPost } = await begin(0);
    await markPostsSeen(viewer, { threadId, postIds: [openingPost.id] });
    expect(await listMyGroups(viewer)).toMatchObject([{ unread: 0 }]);
    expect(await shown(false)).not.toContain(old.id);
    expect(await shown(true)).toEqual([old.id]);
  });

  it("are counted as far as a number says something", async () => {
    const { id: groupId } = await makeGroup();
    const { memberId } = await makeMembership({ groupId });
    const author = await makeMember();
    for (let n = 0; n < UNREAD_COUNTED + 3; n++) await makeThread({ groupId, authorId: author.id });
    const mine = await listMyGroups(await viewerOf({ id: memberId }));
    expect(mine).toMatchObject([{ unread: UNREAD_COUNTED + 1 }]);
  });
});
