import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { wordAnswers } from "./word-answers";

const server = createServer((request, response) => {
  const [, status, type] = /^\/(\d+)\/(.+)$/.exec(request.url ?? "") ?? [];
  response.statusCode = Number(status);
  response.setHeader("Content-Type", type ?? "");
  response.setHeader("Content-Length", 26);
  if (request.headers["x-head-first"]) response.writeHead(response.statusCode);
  response.end("Server Action unavailable.");
});
let address: string;

beforeAll(async () => {
  wordAnswers();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

const send = async (path: string, headers: Record<string, string>, method = "POST") => {
  const answer = await fetch(address + path, { method, headers });
  return { status: answer.status, text: await answer.text() };
};

const reader = { accept: "text/html,application/xhtml+xml" };

it.each([
  [400, /incomplete or damaged/],
  [409, /was renewed/],
  [500, /ours broke/],
])("gives a reader a page instead of the framework's words for %i", async (status, words) => {
  for (const headers of [reader, { ...reader, "x-head-first": "1" }]) {
    const answer = await send(`/${status}/text/plain`, headers);
    expect(answer).toMatchObject({ status, text: expect.stringMatching(words) });
    expect(answer.text).toMatch(/Go back/);
  }
});

it.each([
  ["programs", "/409/text/plain", { accept: "*/*" }, "POST"],
  ["scripts of ours", "/409/text/plain", { ...reader, "next-action": "1" }, "POST"],
  ["what is read", "/409/text/plain", reader, "GET"],
  ["pages", "/500/text/html", reader, "POST"],
  ["what went well", "/200/text/plain", reader, "POST"],
] as const)("leaves answers to %s as they are", async (_, path, headers, method) => {
  expect((await send(path, { ...headers }, method)).text).toBe("Server Action unavailable.");
});
