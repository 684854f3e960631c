import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeScenario, type Person, type Scenario } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { viewerOf } from "@/db/factories/viewer";
import { members, memberships, threads } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { startGroup } from "@/lib/groups/start-group";
import { setUpDatabase } from "@/lib/testing/database";
import { operations } from "./operations";
import { ask, tokenOf } from "./testing";

setUpDatabase();

let scenario: Scenario;
beforeAll(async () => {
  scenario = await makeScenario();
});

const reason = "A reason long enough.";
const told = { status: 200 };
const notThere = { status: 404, json: { code: "not-found" } };

const makeOpenThread = () =>
  makeThread({ groupId: scenario.groups.open.id, authorId: scenario.people.owner.id });

/** Takes somebody out of the unlisted group, as a moderator or they themselves would. */
const takeOut = (who: Person) =>
  db
    .delete(memberships)
    .where(
      and(
        eq(memberships.memberId, scenario.people[who].id),
        eq(memberships.groupId, scenario.groups.unlisted.id),
      ),
    );

/** Sends the same once, and again after something has changed. */
async function sendTwice(
  who: { id: string },
  [method, path, body]: [string, string, object?],
  change: () => Promise<unknown>,
) {
  const request = { token: await tokenOf(who), key: `twice-${path}-${method}`, body };
  const first = await ask(method, path, request);
  expect(first.status, first.text).toBeLessThan(300);
  const before = await ask(method, path, request);
  expect(before.text).toBe(first.text);
  await change();
  return ask(method, path, request);
}

it("is said of each write that is claimed around it", () => {
  const silent = operations.filter(
    ({ method, claimedBy, again }) => method !== "GET" && claimedBy === "request" && !again,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe("an answer that is asked for again", () => {
  it("is given to nobody who may no longer know of the group", async () => {
    const { moderator, muted } = scenario.people;
    const path = `/groups/${scenario.groups.unlisted.slug}/members/${muted.handle}/mute`;
    const after = await sendTwice(moderator, ["DELETE", path, { reason }], async () => {
      const role = "member";
      await db.update(memberships).set({ role }).where(eq(memberships.memberId, moderator.id));
      await takeOut("moderator");
    });
    expect(after).toMatchObject(notThere);
    expect(after.text).not.toContain(scenario.groups.unlisted.slug);
  });

  it("is given to nobody who may no longer read the thread, or whose verification was taken back", async () => {
    const { member, trainee } = scenario.people;
    const { thread } = scenario.content.unlisted;
    const seen: [string, string, object] = [
      "POST",
      `/threads/${thread.id}/seen`,
      { postIds: [scenario.content.unlisted.reply.id] },
    ];
    expect(await sendTwice(member, seen, () => takeOut("member"))).toMatchObject(notThere);
    const revoke = () =>
      db
        .update(members)
        .set({ verifiedAt: null, verificationEndsAt: null })
        .where(eq(members.id, trainee.id));
    expect(await sendTwice(trainee, seen, revoke)).toMatchObject(notThere);
  });

  it("is given to nobody who deleted a post where they may no longer read", async () => {
    const { id } = scenario.content.request.reply;
    const { owner } = scenario.people;
    const removal: [string, string, object] = ["POST", `/posts/${id}/removal`, { reason }];
    const after = await sendTwice(owner, removal, () =>
      db.delete(memberships).where(eq(memberships.memberId, owner.id)),
    );
    expect(after).toMatchObject({ status: 403 });
    expect(after.text).not.toContain(scenario.content.request.thread.id);
  });

  it("is given to nobody who looked after the site once", async () => {
    const admin = await makeMember({ siteRoles: ["admin"] });
    const path = `/site/members/${scenario.people.outsider.id}/suspension`;
    const demote = () => db.update(members).set({ siteRoles: [] }).where(eq(members.id, admin.id));
    const after = await sendTwice(admin, ["PUT", path, { reason }], demote);
    expect(after).toMatchObject(notThere);
    expect(after.text).not.toContain(scenario.people.outsider.handle);
  });

  it("is given as before to those who ended something themselves", async () => {
    const path = `/groups/${scenario.groups.unlisted.slug}/membership`;
    const { lapsed } = scenario.people;
    expect(await sendTwice(lapsed, ["DELETE", path], async () => {})).toMatchObject(told);
  });

  it("is given as before of what was written, though it could not be written any more", async () => {
    const { member } = scenario.people;
    const thread = await makeOpenThread();
    const token = await tokenOf(member);
    const send = (key: string, [method, path, body]: [string, string, object]) =>
      ask(method, path, { token, key, body });
    const start: [string, string, object] = [
      "POST",
      `/groups/${scenario.groups.open.slug}/threads`,
      { title: "Sent from a train", markdown: "Does it arrive?" },
    ];
    const reply: [string, string, object] = [
      "POST",
      `/posts/${thread.openingPost.id}/replies`,
      { markdown: "It does." },
    ];
    const started = await send("started-once", start);
    const replied = await send("replied-once", reply);
    const { postId } = z.object({ postId: z.string() }).parse(replied.json);
    const edit: [string, string, object] = [
      "PATCH",
      `/posts/${postId}`,
      { markdown: "It does, mostly.", revision: 1 },
    ];
    const edited = await send("edited-once", edit);
    for (const first of [started, replied, edited]) expect(first.status).toBeLessThan(300);

    await db.update(threads).set({ lockedAt: new Date() }).where(eq(threads.id, thread.id));
    const mutedUntil = new Date(Date.now() + 86_400_000);
    await db.update(memberships).set({ mutedUntil }).where(eq(memberships.memberId, member.id));
    for (const [key, sent, first] of [
      ["started-once", start, started],
      ["replied-once", reply, replied],
      ["edited-once", edit, edited],
    ] as const) {
      const again = await send(key, sent);
      expect(again, key).toMatchObject({ status: first.status, text: first.text });
      expect(again.headers.get("idempotency-replayed")).toBe("true");
      const anew = await send(`another-${key}`, sent);
      expect(anew, key).toMatchObject({ status: 403, json: { code: "denied" } });
    }
    await db.delete(memberships).where(eq(memberships.memberId, member.id));
    for (const [key, sent] of [
      ["replied-once", reply],
      ["edited-once", edit],
    ] as const) {
      expect(await send(key, sent), key).toMatchObject(notThere);
    }
    expect(await send("started-once", start)).toMatchObject({ status: 403 });
  });

  it("is not given by the use case that claims the key itself, either", async () => {
    const starter = await makeMember();
    const input = {
      ...{ name: "Quiet corner", description: "For a few of us only, by invitation." },
      ...{ rules: "", specialties: ["medical-oncology"], admitsTrainees: "true", slug: "" },
      ...{ listing: "unlisted", joinPolicy: "invitation", submissionId: "one-group-only" },
    };
    const started = await startGroup(await viewerOf(starter), input);
    expect(await startGroup(await viewerOf(starter), input)).toEqual(started);
    await db.delete(memberships).where(eq(memberships.memberId, starter.id));
    await expect(startGroup(await viewerOf(starter), input)).rejects.toThrow(NotFound);
    const { hasNotReadRules: reader } = scenario.people;
    const groupId = scenario.groups.unlisted.id;
    const isReader = and(eq(memberships.memberId, reader.id), eq(memberships.groupId, groupId));
    await db.update(memberships).set({ acknowledgedRulesVersion: 1 }).where(isReader);
    const path = `/posts/${scenario.content.unlisted.reply.id}/replies`;
    const out = () => takeOut("hasNotReadRules");
    const after = await sendTwice(reader, ["POST", path, { markdown: "Seen here, too." }], out);
    expect(after).toMatchObject(notThere);
  });
});
