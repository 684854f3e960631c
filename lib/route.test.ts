import { expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { writeRoute } from "./route";

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
