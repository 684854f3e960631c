import { beforeAll, expect, it, vi } from "vitest";
import { makeScenario } from "@/db/factories/scenario";
import { makeSession } from "@/db/factories/session";
import { loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { replyToThread } from "./reply-to-thread";

/** Each statement is noted at this level, before the connection is made. */
vi.hoisted(() => {
  process.env.LOG_LEVEL = "debug";
});

setUpDatabase();

let token: string;
let parentId: string;

async function reply() {
  const viewer = await loadViewerBySession(hashToken(token));
  await replyToThread(viewer, { parentId, body: fromMarkdown("Agreed."), submissionId: newId() });
}

const sent = vi.spyOn(log, "debug").mockImplementation(() => {});

beforeAll(async () => {
  const { people, content } = await makeScenario();
  token = (await makeSession({ memberId: people.member.id })).token;
  parentId = content.open.thread.openingPost.id;
  /* The first job of its kind takes a statement more. */
  await reply();
});

it("takes at most ten statements from the cookie to the commit", async () => {
  sent.mockClear();
  await reply();
  expect(sent.mock.calls.map(([event]) => event)).toEqual(Array(10).fill("statement.sent"));
});
