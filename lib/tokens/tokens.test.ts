import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeLapsedMember, makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makeSession } from "@/db/factories/session";
import { guest, viewerOf } from "@/db/factories/viewer";
import { accessTokens, auditLog, sessions } from "@/db/schema";
import { loadViewerBySession } from "@/lib/auth/load-viewer";
import { hashToken } from "@/lib/auth/secrets";
import { findViewerByToken } from "@/lib/auth/viewer-by-token";
import { Denied, Invalid, NotFound, SignInRequired } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { restoreMember } from "@/lib/members/restore-member";
import { suspendMember } from "@/lib/members/suspend-member";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { createToken } from "./create-token";
import { listTokens } from "./queries";
import { revokeToken } from "./revoke-token";

setUpDatabase();
beforeEach(resetDatabase);

const DAY = 86_400_000;

const wanted = (changes: Record<string, unknown> = {}) => ({
  ...{ name: "Journal club", scopes: ["read"], days: "30", submissionId: newId() },
  ...changes,
});

/** The member at a browser where they have just signed in. */
async function signedIn(member: { id: string }, since = sql`now()`): Promise<MemberViewer> {
  const session = await makeSession({ memberId: member.id });
  await db.update(sessions).set({ createdAt: since }).where(eq(sessions.id, session.id));
  const viewer = await loadViewerBySession(hashToken(session.token));
  if (viewer.kind === "guest") throw new Error("The session does not run.");
  return viewer;
}

const aClinician = async () => signedIn(await makeMember());
const stored = () => db.select().from(accessTokens);

describe("making a token", () => {
  it("gives its text once, stores a hash, and tells the member and the audit log", async () => {
    const viewer = await aClinician();
    const made = await createToken(viewer, wanted({ scopes: ["write", "read", "read"] }));
    expect(made.token).toMatch(/^curb_[\w-]{43}$/);
    expect(made.scopes).toEqual(["read", "write"]);
    expect((await findViewerByToken(made.token))?.tokenId).toBe(made.tokenId);
    const [row] = await stored();
    expect(row).toMatchObject({ id: made.tokenId, name: "Journal club", scopes: made.scopes });
    const days = (Date.parse(made.expiresAt) - (row?.createdAt.getTime() ?? 0)) / DAY;
    expect(Math.round(days)).toBe(30);
    const [entry] = await db.select().from(auditLog);
    expect(entry).toMatchObject({
      act: "access-token.made",
      actorId: viewer.memberId,
      subjectId: made.tokenId,
      details: { scopes: "read write", days: 30 },
    });
    const jobs = await db.execute(sql`
      SELECT p.payload FROM graphile_worker._private_jobs p JOIN graphile_worker._private_tasks t
        ON t.id = p.task_id WHERE t.identifier = 'send-mail'`);
    expect(jobs.map(({ payload }) => payload)).toEqual([
      { template: "token-made", ids: { tokenId: made.tokenId } },
    ]);
    const everything = JSON.stringify([row, entry, jobs, await listTokens(viewer)]);
    expect(everything).not.toContain(made.token.slice(5));
  });

  it("makes one of a form that is sent twice, and says so", async () => {
    const viewer = await aClinician();
    const form = wanted();
    const answers = await Promise.allSettled([
      createToken(viewer, form),
      createToken(viewer, form),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(createToken(viewer, form)).rejects.toThrow(/was sent before/);
    expect(await stored()).toHaveLength(1);
  });

  it("needs a name, something it may do, and one of the times on offer", async () => {
    const viewer = await aClinician();
    const bad = [{ name: " " }, { name: "a".repeat(61) }, { days: "31" }, { days: "" }];
    const worse = [
      { scopes: [] },
      { scopes: undefined },
      { scopes: "admin" },
      { submissionId: "" },
    ];
    for (const changes of [...bad, ...worse]) {
      await expect(createToken(viewer, wanted(changes))).rejects.toThrow(Invalid);
    }
    expect((await createToken(viewer, wanted({ scopes: "read" }))).scopes).toEqual(["read"]);
    expect(await stored()).toHaveLength(1);
  });

  it("needs a sign-in of the last day, in a session that runs", async () => {
    const member = await makeMember();
    const old = await signedIn(member, sql`now() - interval '25 hours'`);
    await expect(createToken(old, wanted())).rejects.toThrow(/more than a day ago/);
    const program = await findViewerByToken((await makeAccessToken({ memberId: member.id })).token);
    await expect(createToken(program?.viewer ?? guest, wanted())).rejects.toThrow(Denied);
    const ended = await signedIn(member);
    await db.delete(sessions).where(eq(sessions.id, ended.sessionId ?? ""));
    await expect(createToken(ended, wanted())).rejects.toThrow(Denied);
    await expect(createToken(guest, wanted())).rejects.toThrow(SignInRequired);
    expect(await stored()).toHaveLength(1);
  });

  it("gives no more than its member may do somewhere", async () => {
    const moderator = await makeMembership({ role: "moderator" });
    const everywhere = [
      { who: await makeMember(), may: ["read", "write"] },
      { who: { id: moderator.memberId }, may: ["read", "write", "moderate"] },
      { who: await makeMember({ siteRoles: ["verifier"] }), may: ["read", "write", "moderate"] },
      { who: await makeUnverifiedMember(), may: ["read"] },
      { who: await makeLapsedMember(), may: ["read"] },
    ];
    for (const { who, may } of everywhere) {
      const viewer = await signedIn(who);
      for (const scopes of ["read", "write", "moderate"]) {
        const making = createToken(viewer, wanted({ scopes }));
        if (may.includes(scopes)) expect((await making).scopes).toEqual([scopes]);
        else await expect(making).rejects.toThrow(Denied);
      }
    }
  });

  it("stops at twenty in force, however many are asked for at once", async () => {
    const viewer = await aClinician();
    const { memberId } = viewer;
    for (let n = 0; n < 18; n++) await makeAccessToken({ memberId });
    await makeAccessToken({ memberId, expiresAt: new Date(Date.now() - DAY) });
    const tries = await Promise.allSettled(
      Array.from({ length: 4 }, () => createToken(viewer, wanted())),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    await expect(createToken(viewer, wanted())).rejects.toThrow(/You have 20 tokens/);
    await revokeToken(viewer, { tokenId: (await listTokens(viewer))[0]?.id });
    await createToken(viewer, wanted());
  });
});

describe("revoking a token", () => {
  it("ends it at once and for good, and is on record once", async () => {
    const viewer = await aClinician();
    const made = await createToken(viewer, wanted());
    await revokeToken(viewer, { tokenId: made.tokenId });
    expect(await findViewerByToken(made.token)).toBeNull();
    await revokeToken(viewer, { tokenId: made.tokenId });
    const acts = (await db.select().from(auditLog)).map(({ act }) => act);
    expect(acts).toEqual(["access-token.made", "access-token.revoked"]);
  });

  it("is for its member only; to others there is no such token", async () => {
    const made = await makeAccessToken();
    const input = { tokenId: made.id };
    await expect(revokeToken(await aClinician(), input)).rejects.toThrow(NotFound);
    await expect(revokeToken(guest, input)).rejects.toThrow(SignInRequired);
    expect(await findViewerByToken(made.token)).not.toBeNull();
  });
});

it("ends every token with a suspension, and a restored member has none in force", async () => {
  const made = await makeAccessToken();
  const untouched = await makeAccessToken();
  const admin = await viewerOf(await makeMember({ siteRoles: ["admin"] }));
  const input = { memberId: made.memberId, reason: "Promoted a product." };
  await suspendMember(admin, input);
  expect(await findViewerByToken(made.token)).toBeNull();
  await restoreMember(admin, input);
  expect(await findViewerByToken(made.token)).toBeNull();
  expect(await findViewerByToken(untouched.token)).not.toBeNull();
});

it("lists one's own tokens, those in force first, and forgets what ended long ago", async () => {
  const viewer = await aClinician();
  const { memberId } = viewer;
  const ago = (days: number) => new Date(Date.now() - days * DAY);
  const revoked = await makeAccessToken({ memberId, revokedAt: ago(1) });
  const live = await makeAccessToken({ memberId, createdAt: ago(9) });
  const expired = await makeAccessToken({ memberId, expiresAt: ago(2), createdAt: ago(5) });
  await makeAccessToken({ memberId, expiresAt: ago(31) });
  await makeAccessToken({ memberId, revokedAt: ago(31) });
  await makeAccessToken();
  const listed = (await listTokens(viewer)).map(({ id, state }) => ({ id, state }));
  expect(listed).toEqual([
    { id: live.id, state: "live" },
    { id: revoked.id, state: "revoked" },
    { id: expired.id, state: "expired" },
  ]);
});
