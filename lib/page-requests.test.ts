import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { config, proxy } from "@/proxy";
import { markMissing, partLeft } from "./page-parts";
import {
  FORM_HEADER,
  PAGE_HEADER,
  PATH_HEADER,
  PREPARED_HEADER,
  preparePages,
} from "./page-requests";

const server = createServer(({ headers, url }, response) => {
  const page = headers[PAGE_HEADER];
  if (url === "/missing" && typeof page === "string") markMissing(page);
  response.end(JSON.stringify(headers));
});

beforeAll(async () => {
  preparePages();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => server.close());

type Prepared = {
  asked: Record<string, string>;
  answered: IncomingMessage["headers"];
  status: number | undefined;
};

/** The headers of a request as the framework would see them, and those of its answer. */
const send = (path: string, method = "GET", headers: Record<string, string> = {}) =>
  new Promise<Prepared>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, method, path, headers }, async (answer) => {
      const body = (await answer.toArray()).join("");
      const { headers: answered, statusCode: status } = answer;
      resolve({ asked: body ? JSON.parse(body) : {}, answered, status });
    })
      .on("error", reject)
      .end();
  });

const policyOf = async (path: string) =>
  (await send(path)).answered["content-security-policy"] as string | undefined;

it.each([
  "/",
  "/?q=/api/v1/me",
  "/api/files",
  "/api/files/other",
  "/api/docs",
  "/api/v1x",
  "/api/theme",
  "/groups/oncology",
  "/favicon.ico",
  "/_next/images",
  "//api/v1/me",
  "/api/v1/../../groups/oncology",
  "/api/v1/%2E%2e/groups/oncology",
  "/_next/static/./../../settings",
  "/api/v1/..\\..\\groups",
])("covers %s, also where it begins like something else", async (path) => {
  const { asked, answered } = await send(path);
  expect(answered["content-security-policy"]).toContain("'nonce-");
  expect(answered["cache-control"]).toBe("private, no-store");
  expect(asked["content-security-policy"]).toBe(answered["content-security-policy"]);
});

it.each([
  "/api/files/verification-documents?case=x",
  "/api/v1/me",
  "/api/v1/openapi.json?x",
  "/_next/image?url=x",
])("leaves %s to its own route", async (path) => {
  expect(await policyOf(path)).toBeUndefined();
});

it("lets built files be kept, and the page that says one is missing do nothing", async () => {
  const { answered } = await send("/_next/static/chunks/a.js");
  expect(answered["content-security-policy"]).toMatch(/^default-src 'none';/);
  expect(answered["cache-control"]).toBeUndefined();
});

it("never gives two pages the same nonce", async () => {
  expect(await policyOf("/")).not.toBe(await policyOf("/"));
});

it.each([
  ["/groups/oncology?after=x%2Fy", "/groups/oncology?after=x%2Fy"],
  ["/search?q=a&_rsc=1x2y", "/search?q=a"],
  ["/search?_rsc=1x2y", "/search"],
  ["/search?_rsc=1x2y&q=a?b", "/search?q=a?b"],
  ["/search?q=a?b&_rsc=1x2y", "/search?q=a?b"],
  ["http://elsewhere.example/groups?x", "/groups?x"],
  ["http://elsewhere.example", "/"],
])("notes that %s asks for %s", async (address, path) => {
  expect((await send(address)).asked[PATH_HEADER]).toBe(path);
});

it("takes no client's word for the path, the policy, or what may be a form", async () => {
  const forged = {
    [PATH_HEADER]: "/elsewhere",
    [FORM_HEADER]: "yes",
    "content-security-policy": "script-src 'nonce-mine'",
  };
  const { asked } = await send("/groups", "GET", forged);
  expect(asked[PATH_HEADER]).toBe("/groups");
  expect(asked[FORM_HEADER]).toBeUndefined();
  expect(asked["content-security-policy"]).not.toContain("mine");
});

it("marks what may be a form, and that alone is what the proxy looks at", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    expect((await send("/groups", method)).asked[FORM_HEADER], method).toBe("yes");
  }
  expect((await send("/groups")).asked[FORM_HEADER]).toBeUndefined();
  expect(config.matcher[0]).toEqual({
    source: "/:path*",
    has: [{ type: "header", key: FORM_HEADER }],
  });
});

it("marks every request, so that the proxy turns away what came before this process was ready", async () => {
  for (const path of ["/groups", "/api/v1/me", "/_next/static/chunks/a.js"]) {
    expect((await send(path)).asked[PREPARED_HEADER], path).toBe("yes");
  }
  expect(config.matcher[1]?.missing).toEqual([{ type: "header", key: PREPARED_HEADER }]);
  const early = await proxy(new NextRequest("http://curbside.example/groups"));
  expect(early.status).toBe(503);
  expect(early.headers.get("retry-after")).toBe("1");
});

it("names each page that is sent, has its answer say whether it is there, and forgets it", async () => {
  const [one, other] = [await send("/groups"), await send("/missing")];
  expect([one.status, other.status]).toEqual([200, 404]);
  expect(one.asked[PAGE_HEADER]).not.toBe(other.asked[PAGE_HEADER]);
  expect(partLeft(`${other.asked[PAGE_HEADER]}-0`)).toBeUndefined();
  for (const part of ["RSC", "Next-Action"]) {
    const asked = { [part]: "1", [PAGE_HEADER]: "1" };
    const { asked: seen, status } = await send("/missing", "GET", asked);
    expect(seen[PAGE_HEADER]).toBeUndefined();
    expect(status).toBe(200);
  }
});
