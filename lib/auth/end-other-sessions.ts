import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { record } from "@/lib/audit";
import { SignInRequired } from "@/lib/errors";
import type { Viewer } from "@/lib/policy/viewer";

/** Ends every session of the viewer except the one that asks. */
export async function endOtherSessions(viewer: Viewer): Promise<{ ended: number }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  return db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.memberId, viewer.memberId), ne(sessions.id, viewer.sessionId ?? "")))
      .returning({ id: sessions.id });
    for (const { id } of ended) {
      await record(tx, viewer, { act: "session.ended", subject: { type: "session", id } });
    }
    return { ended: ended.length };
  });
}
