import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { env } from "./env";
import { Denied } from "./errors";
import { uploadRoute } from "./upload-route";
import { DocumentRefused } from "./verification/documents/document-refused";
import { DOCUMENT_BYTES } from "./verification/documents/limits";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const seen = { admitted: true, sizes: [] as number[] };

const route = uploadRoute({
  fileBytes: DOCUMENT_BYTES,
  tooBig: () => new DocumentRefused("document-too-big"),
  admit: async () => {
    if (!seen.admitted) throw new Denied("Sign in first.");
  },
  perform: async (_viewer, { file }) => {
    if (file === undefined) throw new DocumentRefused("document-missing");
    seen.sizes.push(file.bytes.length);
    return { size: file.bytes.length };
  },
  page: "/verification",
});

let server: Server;
let address: string;

/** Requests reach the route over a real connection, their bodies as the framework hands them over. */
beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const answer = await route(
      new Request(`${env.APP_URL}${incoming.url}`, {
        ...{ method: "POST", body: incoming, duplex: "half" },
        headers: incoming.headers,
      } as unknown as RequestInit),
    );
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/files/documents`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(() => {
  seen.admitted = true;
  seen.sizes = [];
});

function send(bytes: number | undefined, headers: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  body.set("note", "A note.");
  if (bytes !== undefined) body.set("document", new File([Buffer.alloc(bytes)], "a.jpg"));
  const own = { origin: new URL(env.APP_URL).origin, ...headers };
  return fetch(address, { method: "POST", body, headers: own, redirect: "manual" });
}

const asPlainForm = { accept: "text/html,application/xhtml+xml" };
const locationOf = async (sent: Promise<Response>) => {
  const { status, headers } = await sent;
  return `${status} ${headers.get("location")}`;
};

it("takes a file from a script and from a plain form", async () => {
  const answer = await send(DOCUMENT_BYTES);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ size: DOCUMENT_BYTES });
  expect(await locationOf(send(10, asPlainForm))).toBe("303 /verification");
  expect(seen.sizes).toEqual([DOCUMENT_BYTES, 10]);
});

it("answers a file of 40 MB with its sentence, over the same connection, and holds none of it", async () => {
  const before = process.memoryUsage().rss;
  const answer = await send(40 * 1024 * 1024);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    code: "too-large",
    errors: { document: [expect.stringContaining("larger than 10 MB")] },
  });
  const problem = "303 /verification?problem=document-too-big";
  expect(await locationOf(send(40 * 1024 * 1024, asPlainForm))).toBe(problem);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  expect(seen.sizes).toEqual([]);
});

it("refuses before it reads, and is heard all the same", async () => {
  seen.admitted = false;
  expect((await send(5 * 1024 * 1024)).status).toBe(403);
  const denied = send(5 * 1024 * 1024, asPlainForm);
  expect(await locationOf(denied)).toBe("303 /verification?problem=denied");
  expect(seen.sizes).toEqual([]);
});

it("takes nothing from another site's page", async () => {
  for (const origin of ["https://evil.example", "null"]) {
    expect((await send(10, { origin })).status).toBe(403);
  }
  expect(seen.sizes).toEqual([]);
});

it("says what is missing", async () => {
  const missing = send(undefined, asPlainForm);
  expect(await locationOf(missing)).toBe("303 /verification?problem=document-missing");
});

it("takes ten at once", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(1024 * 1024)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
});
