import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { makeInvitation } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeScenario, type Person, type Scenario } from "@/db/factories/scenario";
import { makeThread } from "@/db/factories/thread";
import { setUpDatabase } from "@/lib/testing/database";
import { ask, tokenOf } from "./testing";

setUpDatabase();

let scenario: Scenario;
beforeAll(async () => {
  scenario = await makeScenario();
});

const as = (who: Person) => tokenOf(scenario.people[who]);
const reason = "It names a patient.";
const page = z.object({
  items: z.array(z.object({ id: z.string(), depth: z.int().optional() })),
  next: z.string().nullable(),
  previous: z.string().nullable().optional(),
});

async function postByMember() {
  const { content, people } = scenario;
  const place = { threadId: content.open.thread.id, authorId: people.member.id };
  return (await makePost(place)).id;
}

describe("a post", () => {
  it("is deleted by its author, and by moderators only with a token that moderates", async () => {
    const [own, others] = [await postByMember(), await postByMember()];
    expect((await ask("DELETE", `/posts/${own}`, { token: await as("member") })).status).toBe(200);
    const writing = await tokenOf(scenario.people.moderator, "write");
    const body = { reason };
    for (const [method, path] of [
      ["DELETE", `/posts/${others}`],
      ["POST", `/posts/${others}/removal`],
    ] as const) {
      const { status } = await ask(method, path, {
        token: writing,
        ...(method === "POST" && { body }),
      });
      expect(status, method).toBe(403);
    }
    const token = await as("moderator");
    const unexplained = await ask("POST", `/posts/${others}/removal`, { token, body: {} });
    expect(unexplained).toMatchObject({ status: 422, json: { errors: { reason: [/why/] } } });
    expect((await ask("POST", `/posts/${others}/removal`, { token, body })).status).toBe(200);
    expect((await ask("GET", `/posts/${others}`, { token })).json).toMatchObject({
      post: { body: null, deletedByModerator: true },
    });
  });

  it("is edited once for each revision, and its versions are kept", async () => {
    const post = await postByMember();
    const token = await as("member");
    const body = { markdown: "Written anew.", revision: 1 };
    expect((await ask("PATCH", `/posts/${post}`, { token, body })).status).toBe(200);
    expect((await ask("PATCH", `/posts/${post}`, { token, body })).status).toBe(409);
    const versions = await ask("GET", `/posts/${post}/versions`, { token });
    expect(versions.json).toMatchObject({ items: [{ revision: 1 }], next: null });
    const others = await ask("GET", `/posts/${post}/versions`, { token: await as("trainee") });
    expect(others.status).toBe(404);
  });
});

describe("a thread", () => {
  it("is read as a tree and by time, from its beginning unless from what is unread", async () => {
    const { groups, people } = scenario;
    const authorId = people.member.id;
    const thread = await makeThread({ groupId: groups.open.id, authorId });
    const posts = [thread.openingPost];
    for (let index = 1; index < 45; index++) {
      const createdAt = new Date(thread.createdAt.getTime() + index * 1_000);
      posts.push(
        await makePost({ threadId: thread.id, parent: thread.openingPost, authorId, createdAt }),
      );
    }
    const ids = posts.map(({ id }) => id);
    const token = await as("owner");
    const read = async (query: string) =>
      page.parse((await ask("GET", `/threads/${thread.id}/posts?${query}`, { token })).json);
    const walked: string[] = [];
    for (let query = "order=oldest"; query !== ""; ) {
      const { items, next } = await read(query);
      walked.push(...items.map(({ id }) => id));
      query = next === null ? "" : `order=oldest&cursor=${next}`;
    }
    expect(walked).toEqual(ids);
    const newest = await read("order=newest");
    expect(newest.items.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 20));
    const tree = await read("");
    expect(tree.items.map(({ depth }) => depth)).toEqual([0, ...Array(19).fill(1)]);
    expect(tree.previous).toBeNull();

    const seen = { postIds: ids.slice(0, 30) };
    const told = await ask("POST", `/threads/${thread.id}/seen`, { token, body: seen });
    expect(told.status).toBe(200);
    expect((await read("order=oldest&begin=unread")).items[0]?.id).toBe(ids[30]);
    expect((await read("order=oldest")).items[0]?.id).toBe(ids[0]);
    expect((await read(`at=${ids[40]}`)).items.some(({ id }) => id === ids[40])).toBe(true);
    const after = await read("order=oldest&begin=unread");
    const before = await read(`order=oldest&before=${after.previous}`);
    expect(before.items.at(-1)?.id).toBe(ids[29]);
  });

  it("gets another title from its author, or from a token that moderates", async () => {
    const { id } = scenario.content.open.thread;
    const edit = async (who: Person, title: string) =>
      ask("PATCH", `/threads/${id}`, { token: await as(who), body: { title } });
    const [first, second] = ["Restarting after a reaction", "Restarting, part two"];
    expect((await edit("moderator", first)).status).toBe(403);
    expect((await edit("member", first)).status).toBe(200);
    const rename = async (who: Person) =>
      ask("PUT", `/threads/${id}/title`, {
        token: await as(who),
        body: { title: second, reason: "It was vague." },
      });
    expect((await rename("trainee")).status).toBe(403);
    expect((await rename("moderator")).status).toBe(200);
    const told = await ask("GET", `/threads/${id}/titles`, { token: await as("member") });
    expect(told.json).toMatchObject({ items: [{ title: first }, { title: expect.any(String) }] });
    const others = await ask("GET", `/threads/${id}/titles`, { token: await as("trainee") });
    expect(others.status).toBe(404);
  });

  it("is locked and pinned by those who moderate, and by nobody else", async () => {
    const { id } = scenario.content.open.thread;
    for (const act of ["lock", "pin"]) {
      const refused = await ask("DELETE", `/threads/${id}/${act}`, { token: await as("member") });
      expect(refused.status).toBe(403);
    }
    const token = await as("moderator");
    const body = { reason: "Answered." };
    expect((await ask("PUT", `/threads/${id}/lock`, { token, body })).status).toBe(200);
    expect((await ask("PUT", `/threads/${id}/pin`, { token })).status).toBe(200);
    expect((await ask("GET", `/threads/${id}`, { token })).json).toMatchObject({
      lockReason: "Answered.",
      lockedAt: expect.any(String),
      pinnedAt: expect.any(String),
      mayReply: { allowed: false },
    });
  });
});

describe("a group", () => {
  it("keeps its threads to its members, and says how to become one", async () => {
    const token = await as("outsider");
    const { open, unlisted } = scenario.groups;
    const refused = await ask("GET", `/groups/${open.slug}/threads`, { token });
    expect(refused).toMatchObject({ status: 403, json: { code: "denied" } });
    expect((await ask("GET", `/groups/${unlisted.slug}/threads`, { token })).status).toBe(404);
  });

  it("asks again for rules that have changed", async () => {
    const { slug } = scenario.groups.request;
    const [owner, member] = [await as("owner"), await as("member")];
    const settings = {
      ...{ name: "Request group", description: "What comes years after the treatment." },
      ...{ rules: "Nobody is named.", specialties: ["medical-oncology"], listing: "listed" },
      ...{ joinPolicy: "request", admitsTrainees: true, confirmAgain: true },
    };
    const put = (token: string) => ask("PUT", `/groups/${slug}`, { token, body: settings });
    expect((await put(member)).status).toBe(403);
    expect((await put(owner)).status).toBe(200);
    const { json } = await ask("GET", `/groups/${slug}`, { token: member });
    expect(json).toMatchObject({ mustAcknowledge: true, rulesVersion: 2, admitsTrainees: true });
    const confirm = (rulesVersion: number) =>
      ask("PUT", `/groups/${slug}/membership/rules`, { token: member, body: { rulesVersion } });
    expect(await confirm(1)).toMatchObject({
      status: 409,
      json: { errors: { rulesVersion: [expect.any(String)] } },
    });
    expect((await confirm(2)).status).toBe(200);
  });

  it("shows invitations to whom they are for", async () => {
    const { people, groups } = scenario;
    const { email } = people.outsider;
    const byMail = await makeInvitation({ groupId: groups.unlisted.id, email });
    const own = await ask("GET", "/invitations", { token: await as("outsider") });
    expect(own.json).toMatchObject({
      items: [{ id: byMail.id, group: { slug: groups.unlisted.slug } }],
    });
    const none = await ask("GET", "/invitations", { token: await as("removed") });
    expect(none.json).toEqual({ items: [], next: null });
  });
});
