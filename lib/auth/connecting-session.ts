import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import type { Browser } from "./browser";
import { isConnectIntent } from "./connect-intent";
import { loadViewerBySession } from "./load-viewer";
import { hashToken } from "./secrets";

/** The running session whose member asked, minutes ago and in this browser, to connect an account. */
export async function findConnectingSession(
  browser: Browser,
): Promise<{ memberId: string; endsAt: Date } | undefined> {
  if (!browser.sessionToken || !browser.connectIntent) return undefined;
  const viewer = await loadViewerBySession(hashToken(browser.sessionToken));
  if (viewer.kind === "guest" || viewer.sessionId === null) return undefined;
  if (!isConnectIntent(browser.connectIntent, viewer.sessionId)) return undefined;
  const [session] = await db
    .select({ endsAt: sessions.endsAt })
    .from(sessions)
    .where(eq(sessions.id, viewer.sessionId));
  return session && { memberId: viewer.memberId, endsAt: session.endsAt };
}
