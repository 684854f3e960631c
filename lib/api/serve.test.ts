import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeScenario, type Scenario } from "@/db/factories/scenario";
import { makeSession } from "@/db/factories/session";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { setUpDatabase } from "@/lib/testing/database";
import { refusalAnswer } from "./answer";
import { serve } from "./serve";
import { ask, standing, tokenOf } from "./testing";

const cookies = vi.hoisted(() => new Map<string, string>());

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));

setUpDatabase();

let scenario: Scenario;
let token: string;
beforeAll(async () => {
  scenario = await makeScenario();
  token = await tokenOf(scenario.people.outsider);
});
beforeEach(() => cookies.clear());

describe("who asks", () => {
  it("is the member whose token came", async () => {
    const { status, json } = await ask("GET", "/me", { token });
    expect(status).toBe(200);
    expect(json).toMatchObject({ memberId: scenario.people.outsider.id, standing: "verified" });
    expect(json).not.toHaveProperty("siteRoles");
  });

  it("is told which groups they are in, by name, also where they cannot read now", async () => {
    const { people, groups } = scenario;
    for (const who of ["member", "lapsed"] as const) {
      const { json } = await ask("GET", "/me", { token: await tokenOf(people[who]) });
      const { memberships } = json as { memberships: { groupId: string; slug: string }[] };
      expect(memberships, who).toContainEqual(
        expect.objectContaining({
          groupId: groups.open.id,
          slug: groups.open.slug,
          role: "member",
        }),
      );
    }
    expect((await ask("GET", "/me", { token })).json).toMatchObject({ memberships: [] });
  });

  it("is nobody without a token, or with one that has ended or never was", async () => {
    const none = await ask("GET", "/me");
    expect(none).toMatchObject({ status: 401, json: { code: "token-required" } });
    expect(none.headers.get("www-authenticate")).toBe('Bearer realm="api"');
    const ended = await makeAccessToken({ expiresAt: new Date(Date.now() - 1_000) });
    for (const wrong of [ended.token, `${token}x`, "", "curb_"]) {
      const answer = await ask("GET", "/me", { headers: { Authorization: `Bearer ${wrong}` } });
      expect(answer).toMatchObject({ status: 401, json: { code: "token-unknown" } });
      expect(answer.headers.get("www-authenticate")).toContain("invalid_token");
    }
    const basic = await ask("GET", "/me", { headers: { Authorization: `Basic ${token}` } });
    expect(basic.status).toBe(401);
    expect(
      (await ask("GET", "/me", { token: await tokenOf(scenario.people.suspended) })).status,
    ).toBe(401);
  });

  it("may do what the token was made for", async () => {
    const reads = await tokenOf(scenario.people.outsider, "read");
    expect((await ask("GET", "/me", { token: reads })).status).toBe(200);
    const path = `/groups/${scenario.groups.open.slug}/membership`;
    const refused = await ask("PUT", path, { token: reads, body: { rulesVersion: 1 } });
    expect(refused).toMatchObject({
      status: 403,
      json: { code: "scope-missing", title: expect.stringContaining('"write"') },
    });
    expect(refused.headers.get("www-authenticate")).toContain('scope="write"');
    const writes = await tokenOf(scenario.people.outsider, "write");
    expect((await ask("GET", "/me", { token: writes })).status).toBe(403);
  });

  it("may be a page of the site that reads for its member, and nothing else with a cookie", async () => {
    const { token: session } = await makeSession({ memberId: scenario.people.member.id });
    cookies.set(sessionCookieName(), session);
    const own = { "Sec-Fetch-Site": "same-origin", Origin: new URL(env.APP_URL).origin };
    expect((await ask("GET", "/me", { headers: own })).status).toBe(200);
    expect((await ask("GET", "/me", { headers: { Origin: own.Origin } })).status).toBe(200);
    const others: Record<string, string>[] = [
      {},
      { Origin: "https://evil.example" },
      { ...own, "Sec-Fetch-Site": "cross-site" },
      { ...own, "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "none" },
    ];
    for (const headers of others) {
      expect((await ask("GET", "/me", { headers })).status, JSON.stringify(headers)).toBe(401);
    }
    const path = `/groups/${scenario.groups.open.slug}/membership`;
    expect(await ask("DELETE", path, { headers: own })).toMatchObject({
      status: 401,
      json: { code: "token-required" },
    });
    const both = await ask("GET", "/me", { token: "curb_wrong", headers: own });
    expect(both.status).toBe(401);
  });
});

describe("what is asked", () => {
  it("is refused as a problem where there is nothing, or not by that method", async () => {
    for (const path of ["", "/", "/nothing", "/me/more", "/groups/%E0%A4%A", "/groups/a/b/c"]) {
      const answer = await ask("GET", path, { token });
      expect(answer, path).toMatchObject({ status: 404, json: { code: "not-found", status: 404 } });
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    for (const method of ["POST", "OPTIONS", "PATCH"]) {
      const answer = await ask(method, "/me", { token });
      expect(answer).toMatchObject({ status: 405, json: { code: "method-not-allowed" } });
      expect(answer.headers.get("allow")).toBe("GET, HEAD");
      expect([...answer.headers.keys()].join()).not.toContain("access-control");
    }
    expect((await ask("HEAD", "/me", { token })).status).toBe(200);
  });

  it("is refused with what to do when it cannot be read", async () => {
    const path = `/groups/${scenario.groups.request.slug}/requests`;
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      ask("POST", path, { token, body, headers });
    expect((await post("{oops")).status).toBe(400);
    expect((await post("[".repeat(300_000))).status).toBe(400);
    expect(await post("{}", { "Content-Type": "text/plain" })).toMatchObject({
      status: 415,
      json: { code: "json-required" },
    });
    expect(await post("{}", { "Content-Encoding": "gzip" })).toMatchObject({
      status: 415,
      json: { code: "json-required", title: expect.stringContaining("without Content-Encoding") },
    });
    expect((await post(`{"message":"${"x".repeat(600_000)}"}`)).status).toBe(413);
    expect(await post({ message: "x".repeat(1_001) })).toMatchObject({
      status: 422,
      json: { code: "invalid", errors: { message: [expect.stringContaining("1,000")] } },
    });
    expect((await post({ message: "Hello", groupId: newId() })).status).toBe(422);
    expect((await post([])).status).toBe(422);
    expect((await post("null")).status).toBe(422);
    for (const query of [
      "?unknown=1",
      "?q=a&q=b",
      "?cursor=%00",
      "?cursor=x",
      `?q=${"x".repeat(101)}`,
    ]) {
      expect(await ask("GET", `/groups${query}`, { token }), query).toMatchObject({
        status: 400,
        json: { code: "invalid" },
      });
    }
  });

  it("is in UTF-8, and whole where it replaces what was there", async () => {
    const body = new Uint8Array([...Buffer.from('{"markdown":"'), 0xe9, ...Buffer.from('"}')]);
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    const latin = await serve(
      new Request(`${env.APP_URL}/api/v1/posts/${newId()}/replies`, {
        ...{ method: "POST", body },
        headers: { ...headers, "Idempotency-Key": "in-latin-1" },
      }),
    );
    expect(latin.status).toBe(400);
    const other = { "Content-Type": "application/json; charset=utf-16" };
    const reply = `/posts/${newId()}/replies`;
    expect((await ask("POST", reply, { token, body: "{}", headers: other })).status).toBe(415);
    const { slug, name, description } = scenario.groups.open;
    const settings = { name, description, specialties: [], listing: "listed" };
    const owner = await tokenOf(scenario.people.owner);
    const put = await ask("PUT", `/groups/${slug}`, {
      token: owner,
      body: { ...settings, joinPolicy: "open", admitsTrainees: true },
    });
    expect(put).toMatchObject({ status: 422, json: { errors: { rules: [expect.any(String)] } } });
  });

  it("answers for what is not one's own exactly as for what is not there", async () => {
    const { unlisted, open } = scenario.groups;
    const pairs = [
      ["GET", `/groups/${unlisted.slug}`, "/groups/nothing-here"],
      ["GET", `/groups/${unlisted.slug}/members`, "/groups/nothing-here/members"],
      ["GET", `/groups/${open.slug}/members`, "/groups/nothing-here/members"],
      ["PUT", `/groups/${unlisted.slug}/membership`, "/groups/nothing-here/membership"],
      ["DELETE", `/groups/${unlisted.slug}/membership`, "/groups/%00/membership"],
      ["GET", `/drafts/reply:${scenario.content.unlisted.reply.id}`, `/drafts/reply:${newId()}`],
      ["GET", `/drafts/reply:${newId()}`, "/drafts/nothing"],
      ["DELETE", `/requests/${newId()}`, "/requests/no-id"],
    ] as const;
    for (const [method, theirs, nothing] of pairs) {
      const [one, other] = [
        await ask(method, theirs, { token }),
        await ask(method, nothing, { token }),
      ];
      expect(one.status, theirs).toBe(404);
      expect(one.text).toBe(other.text);
      expect(standing(one)).toEqual(standing(other));
    }
  });

  it("says what cannot be kept, and is not kept by anybody in between", async () => {
    const answer = await ask("GET", "/me", { token });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const refused = await ask("GET", "/nothing", { token });
    expect(refused.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(refused.headers.get("cache-control")).toContain("no-store");
    const foreign = await ask("GET", "/me", { token, headers: { Origin: "https://evil.example" } });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is told nothing of what went wrong, only whether to try again", async () => {
    const failed = refusalAnswer(new TypeError("with what they wrote"), undefined, {});
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("wrote");
    for (const [code, status] of [
      ["ECONNREFUSED", 503],
      ["57P01", 503],
      ["55P03", 409],
    ] as const) {
      const answer = refusalAnswer(Object.assign(new Error("lost"), { code }), undefined, {});
      expect(answer.status).toBe(status);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
  });
});
