import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { posts } from "@/db/schema";
import { newId } from "@/lib/ids";
import { suspendMember } from "@/lib/members/suspend-member";
import { banMember } from "@/lib/membership/ban-member";
import { leaveGroup } from "@/lib/membership/leave-group";
import { muteMember } from "@/lib/membership/mute-member";
import { removeMember } from "@/lib/membership/remove-member";
import { someoneIn } from "@/lib/membership/testing";
import type { GroupRole } from "@/lib/policy/viewer";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { holdBack } from "@/lib/testing/hold-back";
import { lockThread } from "@/lib/threads/lock-thread";
import { startThread } from "@/lib/threads/start-thread";
import { revokeVerification } from "@/lib/verification/desk/revoke-verification";
import { deletePost } from "./delete-post";
import { editPost } from "./edit-post";
import { replyToThread } from "./reply-to-thread";

setUpDatabase();

/** A group, its owner, an administrator, and somebody with a thread and a reply of their own. */
async function cast(role: GroupRole = "member") {
  const group = await makeGroup();
  const [owner, writer] = [await someoneIn(group, "owner"), await someoneIn(group, role)];
  const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
  const thread = await makeThread({ groupId: group.id, authorId: writer.memberId });
  const own = await makePost({ threadId: thread.id, authorId: writer.memberId });
  return { group, owner, writer, admin, thread, own };
}

type Cast = Awaited<ReturnType<typeof cast>>;
type Act = (cast: Cast) => Promise<unknown>;

const reason = "A reason long enough.";
const about = ({ group, writer }: Cast) => ({ groupId: group.id, handle: writer.handle, reason });
const onMember = ({ writer }: Cast) => ({ memberId: writer.memberId, reason });
const written = () => ({ body: fromMarkdown("Written just now."), submissionId: newId() });

const shuttingOut: Record<string, Act> = {
  removal: (on) => removeMember(on.owner, about(on)),
  "a ban": (on) => banMember(on.owner, about(on)),
  "a pause": (on) => muteMember(on.owner, { ...about(on), days: "7" }),
  leaving: (on) => leaveGroup(on.writer, { groupId: on.group.id }),
  suspension: (on) => suspendMember(on.admin, onMember(on)),
  "a verification taken back": (on) => revokeVerification(on.admin, onMember(on)),
};

const writing: Record<string, Act> = {
  "a reply": (on) => replyToThread(on.writer, { ...written(), parentId: on.thread.openingPost.id }),
  "an edit": (on) => editPost(on.writer, { ...written(), postId: on.own.id, revision: 1 }),
  "a new thread": (on) =>
    startThread(on.writer, { ...written(), groupId: on.group.id, title: "A thread of its own" }),
};

const pairs = Object.keys(shuttingOut).flatMap((act) =>
  Object.keys(writing).map((text) => ({ act, text })),
);

const textsBy = (on: Cast) =>
  db.$count(posts, and(eq(posts.authorId, on.writer.memberId), eq(posts.bodyText, TEXT)));
const TEXT = "Written just now.";

const run = (acts: Record<string, Act>, name: string, on: Cast) =>
  acts[name]?.(on) ?? Promise.reject();

/** How two acts end of which the second begins while the first is done but not yet committed. */
async function whileUncommitted(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const under: Promise<unknown>[] = [];
  const begin = (act: () => Promise<unknown>) => {
    const done = act();
    done.catch(() => {});
    under.push(done);
  };
  await holdBack(async ({ untilWaiting }) => {
    begin(first);
    await untilWaiting(1);
    begin(second);
    await untilWaiting(2);
  });
  const results = await Promise.allSettled(under);
  return { results: results.map(({ status }) => status) };
}

describe("what is under way when somebody loses the right to write", () => {
  it.each(pairs)("$text does not outrun $act", async ({ act, text }) => {
    const on = await cast();
    const { results } = await whileUncommitted(
      () => run(shuttingOut, act, on),
      () => run(writing, text, on),
    );
    expect(results).toEqual(["fulfilled", "rejected"]);
    expect(await textsBy(on)).toBe(0);
  });

  it.each(pairs)("$act is not acknowledged before $text is stored", async ({ act, text }) => {
    const on = await cast();
    let stored = 0;
    const { results } = await whileUncommitted(
      () => run(writing, text, on),
      async () => {
        await run(shuttingOut, act, on);
        stored = await textsBy(on);
      },
    );
    expect(results).toEqual(["fulfilled", "fulfilled"]);
    expect(stored).toBe(1);
  });
});

describe("what is under way when a thread is locked", () => {
  const lock: Act = (on) => lockThread(on.owner, { threadId: on.thread.id, locked: "true" });

  it.each(["a reply", "an edit"])("%s does not outrun the lock", async (text) => {
    const on = await cast();
    const { results } = await whileUncommitted(
      () => lock(on),
      () => run(writing, text, on),
    );
    expect(results).toEqual(["fulfilled", "rejected"]);
    expect(await textsBy(on)).toBe(0);
  });
});

describe("what a moderator has under way", () => {
  const acts: Record<string, Act> = {
    "a lock": (on) => lockThread(on.writer, { threadId: on.thread.id, locked: "true" }),
    "a deletion": (on) => deletePost(on.writer, { postId: on.own.id }),
  };

  it.each(Object.keys(acts))("%s does not outrun their removal", async (name) => {
    const on = await cast("moderator");
    const { results } = await whileUncommitted(
      () => removeMember(on.owner, about(on)),
      () => run(acts, name, on),
    );
    expect(results).toEqual(["fulfilled", "rejected"]);
  });
});
