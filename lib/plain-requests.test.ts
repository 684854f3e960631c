import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeRequestsPlain } from "./plain-requests";

const server = createServer(({ method, url, headers }, response) =>
  response.end(`${method} ${url}${headers.rsc ? ", a part" : ""}`),
);

beforeAll(async () => {
  makeRequestsPlain();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => server.close());

const send = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<string>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, method, path, headers }, (answer) => resolve(text(answer)))
      .on("error", reject)
      .end();
  });

it.each(["TRACE", "PROPFIND", "PURGE"])("takes %s for a method that is refused", async (method) => {
  expect(await send(method, "/api/v1/me")).toBe("OPTIONS /api/v1/me");
});

it.each(["/api/v1/groups/%", "/api/v1/groups/%E0%A4%A?q=1", "/api/v1%zz"])(
  "takes %s for an address of the API that is none",
  async (path) => {
    expect(await send("GET", path)).toBe("GET /api/v1/%25");
  },
);

it("takes percent-encoding that says nothing for a page that is none", async () => {
  for (const path of ["/%zz", "/groups/%", "/api/drafts%zz?q=1"]) {
    expect(await send("GET", path), path).toBe("GET /%25");
  }
});

it.each([
  ["http://forum.example/api/v1/me?q=1", "/api/v1/me?q=1"],
  ["HTTPS://elsewhere.example:8443/groups", "/groups"],
  ["http://forum.example", "/"],
  ["http://forum.example?q=1", "/?q=1"],
])("takes %s for what comes after the server's name", async (address, path) => {
  expect(await send("GET", address)).toBe(`GET ${path}`);
});

it.each(["h2c", "websocket"])("answers who would rather speak %s", async (protocol) => {
  server.on("upgrade", () => {});
  const headers = { Connection: "Upgrade, HTTP2-Settings", Upgrade: protocol };
  expect(await send("POST", "/api/v1/me", headers)).toBe("POST /api/v1/me");
});

it("takes the API for no page", async () => {
  expect(await send("GET", "/api/v1/me", { RSC: "1" })).toBe("GET /api/v1/me");
  expect(await send("GET", "/groups", { RSC: "1" })).toBe("GET /groups, a part");
});

it("leaves everything else as it came", async () => {
  expect(await send("PATCH", "/api/v1/posts/%C3%A9?q=%")).toBe("PATCH /api/v1/posts/%C3%A9?q=%");
  expect(await send("GET", "/groups/%25?q=%")).toBe("GET /groups/%25?q=%");
});
