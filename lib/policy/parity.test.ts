import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeScenario, viewersIn } from "@/db/factories/scenario";
import { groups, posts, threads } from "@/db/schema";
import { setUpDatabase } from "@/lib/testing/database";
import { canSeeGroup, visibleGroups } from "./groups";
import { canSeePost, visiblePosts } from "./posts";
import { canSeeThread, searchableGroups, visibleThreads } from "./threads";
import type { Viewer } from "./viewer";

setUpDatabase();

let viewers: Record<string, Viewer>;

beforeAll(async () => {
  viewers = await viewersIn(await makeScenario());
});

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

/** For everyone: what they find, by who finds it. */
async function foundBy(find: (viewer: Viewer) => Promise<{ id: string }[]>) {
  const found: Record<string, string[]> = {};
  for (const [name, viewer] of Object.entries(viewers)) found[name] = idsOf(await find(viewer));
  return found;
}

describe("the forms of a rule agree for everyone", () => {
  it("on groups", async () => {
    const all = await db.select().from(groups);
    const asked = await foundBy((viewer) =>
      db.select({ id: groups.id }).from(groups).where(visibleGroups(viewer)),
    );
    const decided = await foundBy(async (viewer) =>
      all.filter((group) => canSeeGroup(viewer, group).allowed),
    );
    expect(asked).toEqual(decided);
    expect(asked.guest).toEqual([]);
    expect(asked.invited).toHaveLength(4);
    expect(asked.outsider).toHaveLength(3);
  });

  it("on threads, also as search filters them", async () => {
    const all = await db.select().from(threads);
    const asked = await foundBy((viewer) =>
      db.select({ id: threads.id }).from(threads).where(visibleThreads(viewer)),
    );
    const decided = await foundBy(async (viewer) =>
      all.filter((thread) => canSeeThread(viewer, thread).allowed),
    );
    const searched = await foundBy(async (viewer) => {
      const groupIds = searchableGroups(viewer);
      return all.filter((row) => row.deletedAt === null && groupIds.includes(row.groupId));
    });
    expect(asked).toEqual(decided);
    expect(asked).toEqual(searched);
    expect(asked.member).toHaveLength(7);
    expect(asked.lapsed).toEqual(asked.member);
  });

  it("on posts", async () => {
    const all = await db
      .select({ post: posts, thread: threads, group: groups })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .innerJoin(groups, eq(groups.id, posts.groupId));
    const asked = await foundBy((viewer) =>
      db.select({ id: posts.id }).from(posts).where(visiblePosts(viewer)),
    );
    const decided = await foundBy(async (viewer) =>
      all
        .map(({ post, thread, group }) => ({
          ...post,
          thread: { ...thread, groupName: group.name, groupRulesVersion: group.rulesVersion },
        }))
        .filter((post) => canSeePost(viewer, post).allowed),
    );
    expect(asked).toEqual(decided);
    expect(asked.member).toHaveLength(10);
  });

  it("shows nothing of the discussions to whoever must not read them", async () => {
    const asked = await foundBy((viewer) =>
      db.select({ id: threads.id }).from(threads).where(visibleThreads(viewer)),
    );
    const shutOut = [
      "guest",
      "unverified",
      "suspended",
      "outsider",
      "removed",
      "banned",
      "invited",
    ];
    for (const name of [...shutOut, "asking", "admin", "verifier"]) expect(asked[name]).toEqual([]);
    expect(asked.otherGroupsModerator).toHaveLength(2);
  });
});
