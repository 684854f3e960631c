import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeSession } from "@/db/factories/session";
import { members, sessions } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { guest, loadViewerBySession } from "./load-viewer";
import { listSessions } from "./queries";
import { hashToken } from "./secrets";

setUpDatabase();
beforeEach(resetDatabase);

const at = (session: { token: string }) => loadViewerBySession(hashToken(session.token));

async function signedIn(session: { token: string }): Promise<MemberViewer> {
  const viewer = await at(session);
  if (viewer.kind === "guest") throw new Error("The session does not run.");
  return viewer;
}

const change = (id: string, values: Record<string, unknown>) =>
  db.update(sessions).set(values).where(eq(sessions.id, id));

describe("a session", () => {
  it("ends after fourteen days without use", async () => {
    const session = await makeSession();
    await change(session.id, { lastUsedAt: sql`now() - interval '13 days 23 hours'` });
    expect((await at(session)).kind).toBe("member");
    await change(session.id, { lastUsedAt: sql`now() - interval '14 days 1 minute'` });
    expect((await at(session)).kind).toBe("guest");
  });

  it("ends at its absolute end, however recently it was used", async () => {
    const session = await makeSession();
    await change(session.id, { endsAt: sql`now() - interval '1 second'` });
    expect((await at(session)).kind).toBe("guest");
  });

  it("acts for nobody once its member is suspended", async () => {
    const session = await makeSession();
    await db.update(members).set({ suspendedAt: sql`now()` });
    expect((await at(session)).kind).toBe("guest");
  });

  it("notes its use every few minutes, not at every request", async () => {
    const session = await makeSession();
    const used = async () => (await db.select().from(sessions))[0]?.lastUsedAt;
    await at(session);
    expect(await used()).toEqual(session.lastUsedAt);
    await change(session.id, { lastUsedAt: sql`now() - interval '6 minutes'` });
    await Promise.all([at(session), at(session), at(session)]);
    expect((await used())?.getTime()).toBeGreaterThanOrEqual(session.lastUsedAt.getTime());
  });
});

describe("one's own sessions", () => {
  it("are listed, this one first, without those that have ended", async () => {
    const memberId = (await makeMember()).id;
    const current = await makeSession({ memberId, networkAddress: "198.51.100.1" });
    const phone = await makeSession({ memberId, userAgent: "Mozilla/5.0 (iPhone) FxiOS/1" });
    const ended = await makeSession({ memberId });
    await change(ended.id, { lastUsedAt: sql`now() - interval '20 days'` });
    await makeSession();
    const listed = await listSessions(await signedIn(current));
    expect(listed.map(({ id }) => id)).toEqual([current.id, phone.id]);
    expect(listed[0]).toMatchObject({ isCurrent: true, networkAddress: "198.51.100.1" });
    expect(listed[1]).toMatchObject({ isCurrent: false, device: "Firefox on iPhone" });
  });

  it("can be ended, and nobody else's", async () => {
    const memberId = (await makeMember()).id;
    const current = await makeSession({ memberId });
    const other = await makeSession({ memberId });
    const stranger = await makeSession();
    const viewer = await signedIn(current);
    expect(await endSession(viewer, { sessionId: other.id })).toEqual({ wasCurrent: false });
    expect((await at(other)).kind).toBe("guest");
    await expect(endSession(viewer, { sessionId: stranger.id })).rejects.toThrow(NotFound);
    await expect(endSession(guest, { sessionId: stranger.id })).rejects.toThrow(SignInRequired);
    expect((await at(stranger)).kind).toBe("member");
  });

  it("can all be ended but this one", async () => {
    const memberId = (await makeMember()).id;
    const current = await makeSession({ memberId });
    const others = [await makeSession({ memberId }), await makeSession({ memberId })];
    const stranger = await makeSession();
    expect(await endOtherSessions(await signedIn(current))).toEqual({ ended: 2 });
    const kinds = await Promise.all([...others, current, stranger].map(at));
    expect(kinds.map(({ kind }) => kind)).toEqual(["guest", "guest", "member", "member"]);
    await expect(endOtherSessions(guest)).rejects.toThrow(SignInRequired);
  });
});
