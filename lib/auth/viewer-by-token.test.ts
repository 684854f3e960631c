import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { viewerOf } from "@/db/factories/viewer";
import { accessTokens, members } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { findViewerByToken, newAccessToken } from "./viewer-by-token";

setUpDatabase();
beforeEach(resetDatabase);

const row = async (id: string) =>
  (await db.select().from(accessTokens).where(eq(accessTokens.id, id)))[0];

const change = (id: string, values: Record<string, unknown>) =>
  db.update(accessTokens).set(values).where(eq(accessTokens.id, id));

describe("a token", () => {
  it("finds its member as any request of theirs would, without a session", async () => {
    const { memberId } = await makeMembership({ role: "moderator" });
    const made = await makeAccessToken({ memberId, scopes: ["read", "moderate"] });
    expect(await findViewerByToken(made.token)).toEqual({
      viewer: await viewerOf({ id: memberId }),
      tokenId: made.id,
      scopes: ["read", "moderate"],
      counted: null,
    });
  });

  it("is nobody's when it is unknown, or was never a token", async () => {
    const made = await makeAccessToken();
    const forged = [newAccessToken(), made.tokenHash, made.id, made.token.slice(5), ""];
    for (const text of [...forged, `${made.token} `, made.token.toUpperCase()]) {
      expect(await findViewerByToken(text)).toBeNull();
    }
  });

  it("opens nothing from the moment it expires", async () => {
    const made = await makeAccessToken();
    await change(made.id, { expiresAt: sql`now() + interval '5 seconds'` });
    expect(await findViewerByToken(made.token)).not.toBeNull();
    await change(made.id, { expiresAt: sql`now() - interval '1 second'` });
    expect(await findViewerByToken(made.token)).toBeNull();
  });

  it("opens nothing once it is revoked, or its member suspended", async () => {
    const [revoked, suspended] = [await makeAccessToken(), await makeAccessToken()];
    await change(revoked.id, { revokedAt: sql`now()` });
    await db
      .update(members)
      .set({ suspendedAt: sql`now()` })
      .where(eq(members.id, suspended.memberId));
    expect(await findViewerByToken(revoked.token)).toBeNull();
    expect(await findViewerByToken(suspended.token)).toBeNull();
  });

  it("goes with its member's row", async () => {
    const made = await makeAccessToken({ memberId: (await makeMember()).id });
    await db.delete(members).where(eq(members.id, made.memberId));
    expect(await row(made.id)).toBeUndefined();
  });
});

describe("the use of a token", () => {
  it("is noted once a minute, not at every request", async () => {
    const made = await makeAccessToken();
    await findViewerByToken(made.token);
    const first = (await row(made.id))?.lastUsedAt;
    expect(first).toBeInstanceOf(Date);
    await findViewerByToken(made.token);
    expect((await row(made.id))?.lastUsedAt).toEqual(first);
    await change(made.id, { lastUsedAt: sql`now() - interval '61 seconds'` });
    await Promise.all(Array.from({ length: 8 }, () => findViewerByToken(made.token)));
    expect((await row(made.id))?.lastUsedAt?.getTime()).toBeGreaterThanOrEqual(
      first?.getTime() ?? 0,
    );
  });

  it("makes no request wait for another one that notes it", async () => {
    const made = await makeAccessToken();
    await db.transaction(async (tx) => {
      await tx
        .update(accessTokens)
        .set({ lastUsedAt: sql`now()` })
        .where(eq(accessTokens.id, made.id));
      expect((await findViewerByToken(made.token))?.tokenId).toBe(made.id);
    });
  });
});
