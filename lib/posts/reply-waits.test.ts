import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { makeScenario } from "@/db/factories/scenario";
import { makeSession } from "@/db/factories/session";
import { loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { errorCode } from "@/lib/error-code";
import { newId } from "@/lib/ids";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { setUpDatabase } from "@/lib/testing/database";
import { replyToThread } from "./reply-to-thread";

setUpDatabase();

it("says that somebody holds the thread, and not what came of it for the statements behind", async () => {
  const { people, content } = await makeScenario();
  const { token } = await makeSession({ memberId: people.member.id });
  const viewer = await loadViewerBySession(hashToken(token));
  const { id, openingPost } = content.open.thread;
  const code = await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT FROM threads WHERE id = ${id} FOR UPDATE`);
    const body = fromMarkdown("Agreed.");
    const reply = { parentId: openingPost.id, body, submissionId: newId() };
    return replyToThread(viewer, reply).then(() => "stored", errorCode);
  });
  expect(code).toBe("55P03");
});
