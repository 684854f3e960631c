import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makePost, type Post } from "@/db/factories/post";
import { makeScenario, type Person, type Scenario, viewersIn } from "@/db/factories/scenario";
import { drafts, posts, threads } from "@/db/schema";
import { saveDraft } from "@/lib/drafts/save-draft";
import { Denied, Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { Viewer } from "@/lib/policy/viewer";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { plainText } from "@/lib/rich-text/plain-text";
import { setUpDatabase } from "@/lib/testing/database";
import { getThread } from "@/lib/threads/queries";
import { deletePost } from "./delete-post";
import { editPost } from "./edit-post";
import { listVersions } from "./list-versions";
import { listPosts } from "./queries";

setUpDatabase();

let scenario: Scenario;
let viewers: Record<Person | "guest", Viewer>;

beforeAll(async () => {
  scenario = await makeScenario();
  viewers = await viewersIn(scenario);
});

const newPost = (who: Person = "member", threadId = scenario.content.open.thread.id) =>
  makePost({ threadId, authorId: scenario.people[who].id, text: "As it was first." });

const edit = (viewer: Viewer, post: { id: string }, text: string, revision: unknown = 1) =>
  editPost(viewer, {
    postId: post.id,
    body: fromMarkdown(text),
    revision,
    submissionId: newId(),
  });

const rowOf = async (post: Post) => (await db.select().from(posts).where(eq(posts.id, post.id)))[0];
const versionsOf = async (viewer: Viewer, post: Post) =>
  (await listVersions(viewer, post.id, post.threadId)).versions;

describe("editing a post", () => {
  it("is for its author alone, while they may write", async () => {
    const post = await newPost();
    const refusals: [Person | "guest", new (...args: never[]) => Error][] = [
      ["guest", SignInRequired],
      ["outsider", NotFound],
      ["removed", NotFound],
      ["banned", NotFound],
      ["admin", NotFound],
      ["otherGroupsModerator", NotFound],
      ["unverified", NotFound],
      ["suspended", NotFound],
      ["trainee", Denied],
      ["moderator", Denied],
      ["owner", Denied],
    ];
    for (const [who, refusal] of refusals) {
      await expect(edit(viewers[who], post, "Put into your mouth."), who).rejects.toThrow(refusal);
    }
    for (const who of ["lapsed", "muted", "hasNotReadRules"] as const) {
      const own = await newPost(who);
      await expect(edit(viewers[who], own, "Changed."), who).rejects.toThrow(Denied);
    }
    expect(await rowOf(post)).toMatchObject({ revision: 1, editedAt: null });
    await edit(viewers.member, post, "As it is now.");
    expect(await rowOf(post)).toMatchObject({ revision: 2, bodyText: "As it is now." });
  });

  it.each(["2147483647", "2147483648", 9e15, -1, 0, "x", [1, 2]])(
    "refuses the version %j, which the post does not have",
    async (revision) => {
      const post = await newPost();
      await expect(edit(viewers.member, post, "Changed.", revision)).rejects.toThrow(Invalid);
    },
  );

  it("keeps every earlier version and marks the post with the time", async () => {
    const post = await newPost();
    await edit(viewers.member, post, "Second.");
    const second = await rowOf(post);
    await edit(viewers.member, post, "Third.", 2);
    const versions = await versionsOf(viewers.member, post);
    expect(versions.map(({ revision, body }) => [revision, plainText(body)])).toEqual([
      [1, "As it was first."],
      [2, "Second."],
    ]);
    expect(versions.map(({ writtenAt }) => writtenAt)).toEqual([post.createdAt, second?.editedAt]);
    const thread = await getThread(viewers.trainee, post.threadId);
    const page = await listPosts(viewers.trainee, thread, { order: "tree", at: post.id });
    const shown = page.posts.find(({ id }) => id === post.id);
    expect(shown).toMatchObject({ revision: 3, may: { edit: false, seeVersions: false } });
    expect(shown?.editedAt).toBeInstanceOf(Date);
  });

  it("has one winner when two edit at once; the other is told and its draft stays", async () => {
    const post = await newPost();
    const draft = { place: `edit:${post.id}`, title: "", body: fromMarkdown("Mine."), version: 0 };
    const texts = ["From the office.", "From the ward.", "From home."];
    const outcomes = await Promise.allSettled(
      texts.map((text) => edit(viewers.member, post, text)),
    );
    const lost = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toHaveLength(2);
    for (const error of lost) expect(error).toMatchObject({ code: "conflict", status: 409 });
    expect(await rowOf(post)).toMatchObject({ revision: 2 });
    expect(await versionsOf(viewers.member, post)).toHaveLength(1);
    await saveDraft(viewers.member, draft);
    await expect(edit(viewers.member, post, "Late.", 1)).rejects.toMatchObject({ status: 409 });
    const kept = () => db.select().from(drafts).where(eq(drafts.place, draft.place));
    expect(await kept()).toHaveLength(1);
    await edit(viewers.member, post, "In time.", 2);
    expect(await kept()).toEqual([]);
  });

  it("stores one submission once, however often it comes at once", async () => {
    const post = await newPost();
    const input = {
      postId: post.id,
      body: fromMarkdown("Sent by an impatient thumb."),
      revision: 1,
      submissionId: newId(),
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => editPost(viewers.member, input)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await versionsOf(viewers.member, post)).toHaveLength(1);
    const other = { ...input, body: fromMarkdown("Something else.") };
    await expect(editPost(viewers.member, other)).rejects.toMatchObject({ status: 422 });
  });

  it("is refused for tombstones, locked threads and nonsense", async () => {
    const post = await newPost();
    await expect(edit(viewers.member, post, "  ")).rejects.toMatchObject({
      fieldErrors: { body: [expect.any(String)] },
    });
    for (const revision of [0, -1, 1.5, "first", 2 ** 31, Number.NaN]) {
      await expect(edit(viewers.member, post, "Text.", revision)).rejects.toMatchObject({
        status: 422,
      });
    }
    await expect(edit(viewers.member, post, "Ahead of time.", 7)).rejects.toMatchObject({
      status: 409,
    });
    await expect(edit(viewers.member, { id: newId() }, "Nothing.")).rejects.toThrow(NotFound);
    await db.update(threads).set({ lockedAt: new Date() }).where(eq(threads.id, post.threadId));
    await expect(edit(viewers.member, post, "Behind the lock.")).rejects.toThrow(/locked/);
    await db.update(threads).set({ lockedAt: null }).where(eq(threads.id, post.threadId));
    await deletePost(viewers.member, { postId: post.id });
    await expect(edit(viewers.member, post, "Back again.")).rejects.toThrow(/deleted/);
    expect(await rowOf(post)).toMatchObject({ revision: 1 });
  });
});

describe("earlier versions", () => {
  it("are for the author and the group's moderators, and nobody else", async () => {
    const post = await newPost();
    await edit(viewers.member, post, "Without the ward's name.");
    for (const who of ["member", "moderator", "owner"] as const) {
      expect(await versionsOf(viewers[who], post), who).toHaveLength(1);
    }
    const others = ["guest", "trainee", "lapsedModerator", "outsider", "removed", "admin"] as const;
    for (const who of [...others, "otherGroupsModerator"] as const) {
      await expect(versionsOf(viewers[who], post), who).rejects.toThrow(NotFound);
    }
  });

  it("are not found under another thread, nor after moving out of sight", async () => {
    const post = await newPost();
    await edit(viewers.member, post, "Changed.");
    const elsewhere = scenario.content.open.lockedThread.id;
    await expect(listVersions(viewers.member, post.id, elsewhere)).rejects.toThrow(NotFound);
    await expect(listVersions(viewers.member, newId(), post.threadId)).rejects.toThrow(NotFound);
    await db.update(threads).set({ deletedAt: new Date() }).where(eq(threads.id, post.threadId));
    await expect(versionsOf(viewers.moderator, post)).rejects.toThrow(NotFound);
    await db.update(threads).set({ deletedAt: null }).where(eq(threads.id, post.threadId));
  });

  it("do not outlive the words of a deleted post for its readers", async () => {
    const post = await newPost();
    await edit(viewers.member, post, "Changed.");
    await deletePost(viewers.member, { postId: post.id });
    await expect(versionsOf(viewers.trainee, post)).rejects.toThrow(NotFound);
    const thread = await getThread(viewers.trainee, post.threadId);
    const page = await listPosts(viewers.trainee, thread, { order: "tree", at: post.id });
    const tombstone = page.posts.find(({ id }) => id === post.id);
    expect(tombstone).toMatchObject({ body: null });
  });
});
