import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound, SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { endSessionInput } from "./contract";

/** Ends one of the viewer's own sessions; whoever holds its cookie is a guest at the next request. */
export async function endSession(viewer: Viewer, input: unknown): Promise<{ wasCurrent: boolean }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { sessionId } = parse(endSessionInput, input);
  return db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.memberId, viewer.memberId)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new NotFound();
    await record(tx, viewer, { act: "session.ended", subject: { type: "session", id: sessionId } });
    return { wasCurrent: sessionId === viewer.sessionId };
  });
}
