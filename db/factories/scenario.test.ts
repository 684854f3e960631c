import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { groups, posts, threads } from "@/db/schema";
import { loadViewerBySession } from "@/lib/auth/load-viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { makePost } from "./post";
import { makeScenario, viewersIn } from "./scenario";
import { makeSession } from "./session";
import { makeThread } from "./thread";

setUpDatabase();

it("puts somebody in every relation to its groups, and counts them", async () => {
  const scenario = await makeScenario();
  const viewers = await viewersIn(scenario);
  expect(viewers.guest).toEqual({ kind: "guest" });
  expect(viewers.owner).toMatchObject({ name: "Owner", standing: "verified" });
  expect(viewers.lapsed).toMatchObject({ standing: "lapsed" });
  expect(viewers.unverified).toMatchObject({ standing: "unverified" });
  expect(viewers.invited).toHaveProperty("invitedTo.size", 3);
  expect(viewers.banned).toHaveProperty("bannedFrom.size", 3);
  const [open] = await db.select().from(groups).where(eq(groups.id, scenario.groups.open.id));
  expect(open).toMatchObject({ memberCount: 10, threadCount: 3 });
});

it("makes the parents of a post that names none", async () => {
  const post = await makePost();
  const siblings = await db.select().from(posts).where(eq(posts.threadId, post.threadId));
  expect(siblings).toHaveLength(2);
  const [thread] = await db.select().from(threads).where(eq(threads.id, post.threadId));
  expect(thread).toMatchObject({ postCount: 2, lastPosterId: post.authorId });
});

it("nests a reply under the post it answers", async () => {
  const { openingPost } = await makeThread();
  const first = await makePost({ parent: openingPost });
  const second = await makePost({ parent: first, text: "One line.\n\nAnother." });
  expect(second.path.startsWith(first.path)).toBe(true);
  expect(second.bodyText).toContain("Another.");
});

it("opens a session that its token finds", async () => {
  const { tokenHash, memberId } = await makeSession();
  expect(await loadViewerBySession(tokenHash)).toMatchObject({ memberId });
});
