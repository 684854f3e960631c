import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { NotFound } from "./errors";
import { formRoute, writeRoute } from "./route";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const echo = writeRoute(async (_viewer, input) => ({ input }));

function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const origin = new URL(env.APP_URL).origin;
  const init = { method: "POST", body, headers: { origin, ...headers }, duplex: "half" };
  return echo(new Request(`${origin}/api/echo`, init as RequestInit));
}

/** A body of unknown length that says how much of it was taken. */
function endless() {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  return { stream, taken: () => taken };
}

it("answers with what the use case answers", async () => {
  const answer = await send('{"word":"zwölf"}');
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ input: { word: "zwölf" } });
});

it("refuses other sites' pages, what is no JSON, and reads no more than it takes", async () => {
  expect((await send("{}", { origin: "https://evil.example" })).status).toBe(403);
  expect((await send("{}", { origin: "null" })).status).toBe(403);
  expect((await send("{oops")).status).toBe(400);
  const body = endless();
  const refused = await send(body.stream);
  expect(refused.status).toBe(413);
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(refused.headers.get("connection")).toBe("close");
  expect(body.taken()).toBeLessThan(9 * 1024 * 1024);
});

describe("a plain form", () => {
  const own = new URL(env.APP_URL).origin;
  const form = formRoute(async (_viewer, input) => {
    if ((input as { word?: string }).word !== "yes") throw new NotFound();
  });
  const sent = (word: string, headers: Record<string, string> = {}) =>
    form(
      new Request(`${own}/api/form`, {
        method: "POST",
        body: new URLSearchParams({ word }),
        headers: { origin: own, accept: "text/html,*/*", ...headers },
      }),
    );

  it("leads back to the page it stood on, and to no other site", async () => {
    const answer = await sent("yes", { referer: `${own}/groups/oncology?order=oldest` });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/groups/oncology?order=oldest");
    const elsewhere = await sent("yes", { referer: "https://evil.example/groups" });
    expect(elsewhere.headers.get("location")).toBe("/");
  });

  it("is refused in words a reader sees and a script understands", async () => {
    const seen = await sent("no");
    expect(seen.status).toBe(404);
    expect(seen.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await seen.text()).toMatch(/This was not sent[\s\S]*Nothing was changed\./);
    const read = await sent("no", { accept: "*/*" });
    expect(read.headers.get("content-type")).toBe("application/problem+json");
    expect((await sent("yes", { origin: "https://evil.example" })).status).toBe(403);
  });
});
