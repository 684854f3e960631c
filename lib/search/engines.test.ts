import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import { makeMember, makeSuspendedMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { guest, viewerOf } from "@/db/factories/viewer";
import { memberships, posts } from "@/db/schema";
import type { Viewer } from "@/lib/policy/viewer";
import { setUpDatabase } from "@/lib/testing/database";
import { distrustEngine, trustEngine } from "./circuit";
import { searchClient } from "./meilisearch-client";
import { rebuildIndex } from "./rebuild-index";
import { searchPosts } from "./search-posts";

setUpDatabase();

const ids = new Map<string, string>();
const viewers = new Map<string, Viewer>();

async function found(viewer: Viewer | undefined, input: unknown): Promise<string[]> {
  const { results } = await searchPosts(viewer ?? guest, input);
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return results.map(({ postId }) => names.get(postId) ?? postId);
}

beforeAll(async () => {
  const reader = await makeMember({ name: "Siobhán Ní Bhriain", handle: "siobhan" });
  const other = await makeMember({ name: "Jan Øvergård", handle: "jan" });
  const oncology = await makeGroup({ name: "Oncology", slug: "oncology" });
  const pain = await makeGroup({ name: "Pain", slug: "pain" });
  const closed = await makeGroup({ name: "Closed", slug: "closed" });
  for (const groupId of [oncology.id, pain.id]) {
    await makeMembership({ groupId, memberId: reader.id });
    await makeMembership({ groupId, memberId: other.id });
  }
  const thread = await makeThread({
    groupId: oncology.id,
    authorId: reader.id,
    title: "Restarting capecitabine after hand-foot syndrome",
    text: "Who has restarted at 5 mg less?",
    createdAt: new Date("2026-03-01T10:00:00Z"),
  });
  const reply = await makePost({
    threadId: thread.id,
    authorId: other.id,
    text: "We saw naïve patients with a myocardial infarction on fluoropyrimidines. The diarrhoea came first.",
    createdAt: new Date("2026-03-05T23:30:00Z"),
  });
  const second = await makeThread({
    groupId: pain.id,
    authorId: other.id,
    title: "Methadone rotation at home",
    text: "Rotating in the last weeks; capecitabine was stopped. Dose 6 mg. MI in the history.",
    createdAt: new Date("2026-04-01T10:00:00Z"),
  });
  const secret = await makeThread({
    groupId: closed.id,
    authorId: other.id,
    title: "Capecitabine in a closed group",
    text: "Only for members: capecitabine.",
  });
  for (const [name, post] of Object.entries({
    thread: thread.openingPost,
    reply,
    second: second.openingPost,
    secret: secret.openingPost,
  })) {
    ids.set(name, post.id);
  }
  const removed = await makeMember();
  await makeMembership({ groupId: oncology.id, memberId: removed.id });
  await db
    .delete(memberships)
    .where(and(eq(memberships.memberId, removed.id), eq(memberships.groupId, oncology.id)));
  const unverified = await makeUnverifiedMember();
  const suspended = await makeSuspendedMember();
  for (const memberId of [unverified.id, suspended.id]) {
    await makeMembership({ groupId: oncology.id, memberId });
  }
  for (const [name, member] of Object.entries({
    reader,
    removed,
    unverified,
    suspended,
    outsider: await makeMember(),
  })) {
    viewers.set(name, await viewerOf(member));
  }
  await rebuildIndex();
});

describe.each(["meilisearch", "postgres"] as const)("search by %s", (engine) => {
  const reader = () => viewers.get("reader");

  beforeAll(() => {
    expect(searchClient(), "Meilisearch runs").toBeDefined();
    trustEngine();
    if (engine === "postgres") distrustEngine(new Error("off for this test"));
  });

  const search = async (input: unknown) => {
    if (engine === "postgres") distrustEngine(new Error("off for this test"));
    return found(reader(), input);
  };

  it("says which engine answered", async () => {
    const page = await searchPosts(reader() ?? guest, { q: "methadone" });
    expect(page.isReduced).toBe(engine === "postgres");
  });

  it("finds by title, text, author and the beginning of a word", async () => {
    expect(await search({ q: "hand-foot syndrome" })).toEqual(["thread"]);
    expect(await search({ q: "fluoropyrimidines" })).toEqual(["reply"]);
    expect(await search({ q: "siobhan" })).toEqual(["thread"]);
    expect(await search({ q: "metha" })).toEqual(["second"]);
    expect(await search({ q: "capecitabine diarrhoea" })).toEqual(["reply"]);
  });

  it("forgives a typing mistake and missing accents, and not another number", async () => {
    expect(await search({ q: "methadne rotation" })).toEqual(["second"]);
    expect(await search({ q: "naive" })).toEqual(["reply"]);
    expect(await search({ q: "Overgard", group: "pain" })).toEqual(["second"]);
    expect(await search({ q: "diarrhea" })).toEqual(["reply"]);
    expect(await search({ q: "6 mg" })).toEqual(["second"]);
  });

  it("filters by group, author and day", async () => {
    expect(await search({ q: "capecitabine", group: "pain" })).toEqual(["second"]);
    expect(await search({ q: "", author: "jan", group: "oncology" })).toEqual(["reply"]);
    expect(await search({ q: "", from: "2026-03-05", to: "2026-03-05" })).toEqual(["reply"]);
    expect(await search({ q: "", to: "2026-03-04" })).toEqual(["thread"]);
    expect(await search({ q: "capecitabine", author: "nobody-known" })).toEqual([]);
    expect(await search({ q: "capecitabine", group: "closed" })).toEqual([]);
  });

  it("sorts by time, and shows one post of a thread by relevance", async () => {
    expect(await search({ q: "capecitabine", sort: "newest" })).toEqual([
      "second",
      "reply",
      "thread",
    ]);
    expect((await search({ q: "capecitabine" })).toSorted()).toEqual(["second", "thread"]);
  });

  it("finds nothing for those who may not read", async () => {
    for (const name of ["removed", "unverified", "suspended", "outsider", "guest"]) {
      expect(await found(viewers.get(name), { q: "capecitabine" }), name).toEqual([]);
      expect(
        await found(viewers.get(name), { q: "capecitabine", group: "oncology" }),
        name,
      ).toEqual([]);
    }
  });

  it("shows nothing of the groups and people of others", async () => {
    const page = await searchPosts(viewers.get("outsider") ?? guest, { q: "x", author: "jan" });
    expect(page).toMatchObject({ groups: [], authorName: null, results: [], next: null });
  });

  it.each([
    '" OR 1=1',
    "'); DROP TABLE posts; --",
    "a] OR group_id EXISTS",
    "\\",
    "& | ! ( ) :* <->",
    "%_",
    "\0",
  ])("takes %j as words", async (q) => {
    expect(await search({ q })).not.toContain("secret");
    expect(await search({ q: "capecitabine", group: q })).toSatisfy(
      (names: string[]) => !names.includes("secret"),
    );
    expect(await search({ q: "capecitabine", author: q })).not.toContain("secret");
  });

  it("stays calm with nothing, too much, and nonsense", async () => {
    expect(await search({ q: "" })).toEqual([]);
    expect(await search({ q: "   " })).toEqual([]);
    expect(await search({})).toEqual([]);
    expect(await search({ q: "x".repeat(10_000) })).toEqual([]);
    expect(await search({ q: "capecitabine ".repeat(800) })).not.toEqual([]);
    expect(
      await search({ q: ["methadone", "b"], from: "yesterday", sort: "upwards", after: "x" }),
    ).toEqual(["second"]);
  });

  it("marks what was found, in the text as it is now", async () => {
    await search({ q: "naive" });
    const { results } = await searchPosts(reader() ?? guest, { q: "naive" });
    const marked = results[0]?.excerpt.filter(({ isMatch }) => isMatch);
    expect(marked).toEqual([{ text: "naïve", isMatch: true }]);
    expect(results[0]?.href).toBe(
      `/groups/oncology/threads/${(await post("reply"))?.threadId}?at=${ids.get("reply")}#post-${ids.get("reply")}`,
    );
  });
});

const post = async (name: string) =>
  (
    await db
      .select()
      .from(posts)
      .where(eq(posts.id, ids.get(name) ?? ""))
  )[0];

describe("abbreviations", () => {
  beforeAll(trustEngine);

  it("are found as such first, then as what they stand for, and not the other way round", async () => {
    expect(await found(viewers.get("reader"), { q: "mi" })).toEqual(["second", "reply"]);
    expect(await found(viewers.get("reader"), { q: "myocardial infarction" })).toEqual(["reply"]);
  });
});
