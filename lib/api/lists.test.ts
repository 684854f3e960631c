import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { makeGroup } from "@/db/factories/group";
import { type Member, makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeThread } from "@/db/factories/thread";
import { env } from "@/lib/env";
import { setUpDatabase } from "@/lib/testing/database";
import { API_PATH } from "./match-operation";
import { type Answered, ask, tokenOf } from "./testing";

setUpDatabase();

const MEMBERS = 65;
let path: string;
let token: string;
let owner: Member;
beforeAll(async () => {
  owner = await makeMember();
  token = await tokenOf(owner);
  const group = await makeGroup();
  path = `/groups/${group.slug}/members`;
  await makeMembership({ groupId: group.id, memberId: owner.id, role: "owner" });
  for (let index = 1; index < MEMBERS; index++) await makeMembership({ groupId: group.id });
});

const page = z.object({
  items: z.array(z.object({ member: z.object({ handle: z.string() }) })),
  next: z.string().nullable(),
});

const postPage = z.object({
  items: z.array(z.object({ id: z.string() })),
  next: z.string().nullable(),
  previous: z.string().nullable(),
});

const nextOf = ({ headers }: Answered) =>
  /^<([^>]+)>; rel="next"$/.exec(headers.get("link") ?? "")?.[1];

describe("a list", () => {
  it("is walked to its end by its links, each item once", async () => {
    const handles: string[] = [];
    let address: string | undefined = path;
    while (address) {
      const answer: Answered = await ask("GET", address, { token });
      const { items, next } = page.parse(answer.json);
      handles.push(...items.map(({ member }) => member.handle));
      const link = nextOf(answer);
      expect(link === undefined).toBe(next === null);
      const base = new URL(env.APP_URL).origin + API_PATH;
      if (link) expect(link.startsWith(base + path)).toBe(true);
      address = link?.slice(base.length);
    }
    expect(handles).toHaveLength(MEMBERS);
    expect(new Set(handles).size).toBe(MEMBERS);
    expect(handles[0]).toBe(owner.handle);
  });

  it("is not begun anew by a cursor that is none of its own", async () => {
    const { next } = page.parse((await ask("GET", path, { token })).json);
    const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const spoilt = cursor("member", "2026-13-45T00:00:00.000Z", "x");
    for (const [list, wrong] of [
      ["/groups", next],
      ["/threads", next],
      ["/search?q=dose", next],
      [path, cursor("x", "y")],
      [path, cursor("0", "zebra ward", "x")],
      [path, spoilt],
      [path, "%"],
    ] as const) {
      const address = `${list}${list.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(wrong ?? "")}`;
      const answer = await ask("GET", address, { token });
      expect(answer, address).toMatchObject({
        status: 400,
        json: { errors: { cursor: [expect.stringMatching(/no cursor/)] } },
      });
    }
  });

  it("keeps its filters from page to page", async () => {
    const link = nextOf(await ask("GET", `${path}?role=member&q=`, { token }));
    expect(new URL(link ?? "").searchParams.get("role")).toBe("member");
  });
});

describe("a thread's posts", () => {
  it("are walked on from a page that was reached backwards, in the order of its cursors", async () => {
    const { id: groupId } = await makeGroup();
    await makeMembership({ groupId, memberId: owner.id });
    const thread = await makeThread({ groupId, authorId: owner.id });
    for (let n = 0; n < 50; n++) await makePost({ threadId: thread.id, authorId: owner.id });
    const posts = `/threads/${thread.id}/posts?order=oldest`;
    const walk = async (address: string) => {
      const answer = await ask("GET", address, { token });
      const { items, next, previous } = postPage.parse(answer.json);
      return { ids: items.map(({ id }) => id), next, previous, link: nextOf(answer) };
    };
    const first = await walk(posts);
    const second = await walk(`${posts}&cursor=${first.next}`);
    const third = await walk(`${posts}&cursor=${second.next}`);
    const back = await walk(`${posts}&before=${third.previous}`);
    expect(back.ids).toEqual(second.ids);
    const base = new URL(env.APP_URL).origin + API_PATH;
    const onwards = await walk(back.link?.slice(base.length) ?? "");
    expect(onwards.ids).toEqual(third.ids);
    for (const wrong of [
      `${posts}&cursor=${first.next}&before=${third.previous}`,
      `/threads/${thread.id}/posts?order=tree&cursor=${first.next}`,
    ]) {
      expect(await ask("GET", wrong, { token }), wrong).toMatchObject({ status: 400 });
    }
  });
});

describe("a cursor", () => {
  it("leads on in the list it came from, and nowhere else", async () => {
    const member = await makeMember();
    const [group, other] = [await makeGroup(), await makeGroup()];
    for (const { id: groupId } of [group, other]) {
      await makeMembership({ groupId, memberId: member.id });
      for (let index = 0; index < 31; index++) await makeThread({ groupId, authorId: member.id });
    }
    const theirs = await tokenOf(member);
    const list = (slug: string) => `/groups/${slug}/threads`;
    const first = z
      .object({ next: z.string() })
      .parse((await ask("GET", list(group.slug), { token: theirs })).json);
    const cursor = `cursor=${first.next}`;
    const read = (address: string) => ask("GET", address, { token: theirs });
    expect((await read(`${list(group.slug)}?${cursor}`)).status).toBe(200);
    for (const elsewhere of [
      `${list(group.slug)}?order=newest&${cursor}`,
      `${list(other.slug)}?${cursor}`,
      `/threads?${cursor}`,
      `/groups/${group.slug}/members?${cursor}`,
    ]) {
      const refused = await read(elsewhere);
      expect(refused, elsewhere).toMatchObject({
        status: 400,
        json: { errors: { cursor: [expect.stringContaining("Take `next` from the page before")] } },
      });
    }
    const hidden = await makeGroup({ listing: "unlisted" });
    expect((await read(`${list(hidden.slug)}?${cursor}`)).status).toBe(404);
  });

  it("is refused where the page has another place already, or the order knows none", async () => {
    const thread = await makeThread({ authorId: owner.id });
    const posts = `/threads/${thread.id}/posts`;
    const { id } = thread.openingPost;
    for (const query of [`at=${id}&branch=${id}`, `order=oldest&branch=${id}`]) {
      expect((await ask("GET", `${posts}?${query}`, { token })).status, query).toBe(400);
    }
    expect((await ask("GET", `${posts}?branch=${id}`, { token })).status).toBe(200);
  });
});

describe("a read", () => {
  it("is not sent again to who has it, until it changes", async () => {
    const first = await ask("GET", path, { token });
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const held of [tag, tag.replace("W/", ""), `"other", ${tag}`, "*"]) {
      const again = await ask("GET", path, { token, headers: { "If-None-Match": held } });
      expect(again, held).toMatchObject({ status: 304, text: "" });
      expect(again.headers.get("etag")).toBe(tag);
    }
    const other = await ask("GET", path, { token, headers: { "If-None-Match": '"other"' } });
    expect(other).toMatchObject({ status: 200, text: first.text });
    const { slug } = await makeGroup();
    const open = await ask("GET", `/groups/${slug}`, { token });
    const held = { "If-None-Match": open.headers.get("etag") ?? "" };
    expect((await ask("GET", `/groups/${slug}`, { token, headers: held })).status).toBe(304);
    const join = await ask("PUT", `/groups/${slug}/membership`, {
      token,
      body: { rulesVersion: 1 },
    });
    expect(join.status).toBe(200);
    expect((await ask("GET", `/groups/${slug}`, { token, headers: held })).status).toBe(200);
  });

  it("is not sent again where a list goes on, until there is something new", async () => {
    const member = await makeMember();
    const group = await makeGroup();
    await makeMembership({ groupId: group.id, memberId: member.id });
    const thread = await makeThread({ groupId: group.id, authorId: member.id });
    for (let index = 0; index < 25; index++) await makePost({ threadId: thread.id });
    const theirs = await tokenOf(member);
    const lists = [
      `/search?group=${group.slug}`,
      `/groups/${group.slug}/threads`,
      `/threads/${thread.id}/posts?order=newest`,
      "/threads",
    ];
    for (const list of lists) {
      const first = await ask("GET", list, { token: theirs });
      const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
      const again = () => ask("GET", list, { token: theirs, headers });
      expect((await again()).status, list).toBe(304);
      await makePost({ threadId: thread.id });
      expect((await again()).status, list).toBe(200);
    }
  });

  it("is refused to who has lost access, whatever they hold", async () => {
    const member = await makeMember();
    const group = await makeGroup();
    await makeMembership({ groupId: group.id, memberId: member.id });
    const theirs = await tokenOf(member);
    const members = `/groups/${group.slug}/members`;
    const first = await ask("GET", members, { token: theirs });
    await ask("DELETE", `/groups/${group.slug}/membership`, { token: theirs });
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await ask("GET", members, { token: theirs, headers })).status).toBe(404);
  });
});
