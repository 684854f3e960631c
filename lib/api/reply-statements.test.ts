import { beforeAll, expect, it, vi } from "vitest";
import { makeScenario } from "@/db/factories/scenario";
import { log } from "@/lib/log";
import { setUpDatabase } from "@/lib/testing/database";
import { ask, tokenOf } from "./testing";

/** Each statement is noted at this level, before the connection is made. */
vi.hoisted(() => {
  process.env.LOG_LEVEL = "debug";
});

setUpDatabase();

const sent = vi.spyOn(log, "debug").mockImplementation(() => {});
let token: string;
let address: string;

beforeAll(async () => {
  const { people, content } = await makeScenario();
  token = await tokenOf(people.member);
  address = `/posts/${content.open.thread.openingPost.id}/replies`;
  /* The first job of its kind takes a statement more. */
  await ask("POST", address, { token, body: { markdown: "Agreed." } });
});

it("takes at most ten statements from the token to the commit", async () => {
  sent.mockClear();
  const { status } = await ask("POST", address, { token, body: { markdown: "Agreed." } });
  expect(status).toBe(201);
  expect(sent.mock.calls.map(([event]) => event)).toEqual(Array(10).fill("statement.sent"));
});
