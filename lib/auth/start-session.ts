import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { sessions } from "@/db/schema";
import { record } from "@/lib/audit";
import type { Browser } from "./browser";
import { loadViewerByMember } from "./load-viewer";
import { hashToken, newToken } from "./secrets";

export const SESSION_DAYS = 90;

export type StartedSession = { token: string; endsAt: Date };

type From = Pick<Browser, "networkAddress" | "userAgent" | "sessionToken">;

/**
 * Starts a session for a member whose identity is established; every way of signing in ends here.
 * The token is new each time and the browser's earlier session, if any, ends.
 */
export async function startSession(
  tx: Reader,
  memberId: string,
  from: From,
  token = newToken(),
): Promise<StartedSession> {
  if (from.sessionToken) {
    await tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(from.sessionToken)));
  }
  const [session] = await tx
    .insert(sessions)
    .values({
      tokenHash: hashToken(token),
      memberId,
      userAgent: from.userAgent,
      networkAddress: from.networkAddress,
      endsAt: sql`now() + make_interval(days => ${SESSION_DAYS})`,
    })
    .returning({ id: sessions.id, endsAt: sessions.endsAt });
  if (!session) throw new Error("The session was not stored.");
  const viewer = await loadViewerByMember(memberId, tx);
  await record(tx, viewer, {
    act: "session.started",
    subject: { type: "session", id: session.id },
  });
  return { token, endsAt: session.endsAt };
}
