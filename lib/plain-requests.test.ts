import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeRequestsPlain } from "./plain-requests";

const server = createServer(({ method, url }, response) => response.end(`${method} ${url}`));

beforeAll(async () => {
  makeRequestsPlain();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => server.close());

const send = (method: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, method, path }, (answer) => resolve(text(answer)))
      .on("error", reject)
      .end();
  });

it.each(["TRACE", "PROPFIND", "PURGE"])("takes %s for a method that is refused", async (method) => {
  expect(await send(method, "/api/v1/me")).toBe("OPTIONS /api/v1/me");
});

it.each(["/api/v1/groups/%", "/api/v1/groups/%E0%A4%A?q=1"])(
  "takes %s for an address of the API that is none",
  async (path) => {
    expect(await send("GET", path)).toBe("GET /api/v1/%25");
  },
);

it("leaves everything else as it came", async () => {
  expect(await send("PATCH", "/api/v1/posts/%C3%A9?q=%")).toBe("PATCH /api/v1/posts/%C3%A9?q=%");
  expect(await send("GET", "/groups/%")).toBe("GET /groups/%");
});
