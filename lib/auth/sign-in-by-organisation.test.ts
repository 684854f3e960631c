import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { makeSession } from "@/db/factories/session";
import { accounts, members, sessions } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { sealConnectIntent } from "./connect-intent";
import { loadViewerBySession } from "./load-viewer";
import { hashToken } from "./secrets";
import { followOrganisation, visitor } from "./testing/follow-organisation";
import { type OrganisationAccount, startOrganisation } from "./testing/organisation-server";

const account = (subject: string, email: string, emailVerified = true): OrganisationAccount => ({
  subject,
  name: `Dr ${subject}`,
  email,
  emailVerified,
});

const known = [
  account("kim", "Kim@hospital.example"),
  account("robin", "robin@example.org"),
  account("lee", "lee@hospital.example", false),
];
const organisation = await startOrganisation("http://localhost:3000", known);
vi.stubEnv("OIDC_ISSUER", organisation.issuer);
vi.stubEnv("OIDC_CLIENT_ID", organisation.clientId);
vi.stubEnv("OIDC_CLIENT_SECRET", organisation.clientSecret);

setUpDatabase();
beforeEach(resetDatabase);
afterAll(() => organisation.stop());

const viewerAt = (token: string | undefined) => loadViewerBySession(hashToken(token ?? ""));

describe("signing in through an organisation", () => {
  it("makes a member the first time and finds them by issuer and subject ever after", async () => {
    const first = await followOrganisation(visitor, "kim", { to: "/welcome?to=%2Fgroups" });
    expect(first).toMatchObject({ path: "/welcome?to=%2Fgroups", failures: [] });
    const viewer = await viewerAt(first.sessionToken);
    expect(viewer).toMatchObject({ kind: "member", name: "Dr kim", email: "kim@hospital.example" });
    expect(await db.select().from(accounts)).toMatchObject([
      { issuer: organisation.issuer, subject: "kim" },
    ]);

    await db.update(members).set({ email: "changed@hospital.example" });
    const again = await followOrganisation(visitor, "kim");
    expect(again.sessionToken).not.toBe(first.sessionToken);
    expect(await viewerAt(again.sessionToken)).toMatchObject({ email: "changed@hospital.example" });
    expect(await db.select().from(members)).toHaveLength(1);
    const [session] = await db.select().from(sessions);
    expect(session).toMatchObject({ networkAddress: "198.51.100.1" });
    expect(JSON.stringify(session)).not.toContain(first.sessionToken);
  });

  it("never takes over an account because the address is the same", async () => {
    const robin = await makeMember({ email: "robin@example.org" });
    const arrival = await followOrganisation(visitor, "robin");
    expect(arrival.path).toBe("/sign-in?problem=connect-first");
    expect(arrival.sessionToken).toBeUndefined();
    expect(await db.select().from(accounts)).toEqual([]);
    expect(await db.select().from(members)).toMatchObject([{ id: robin.id }]);
  });

  it("makes no member of an address that the organisation did not confirm", async () => {
    const arrival = await followOrganisation(visitor, "lee");
    expect(arrival.path).toBe("/sign-in?problem=unproved-address");
    expect(await db.select().from(members)).toEqual([]);
  });

  it("connects the account to a signed-in member who asked for it", async () => {
    const session = await makeSession();
    const connectIntent = sealConnectIntent(session.id);
    const browser = { ...visitor, sessionToken: session.token, connectIntent };
    const arrival = await followOrganisation(browser, "lee", { to: "/settings" });
    expect(arrival).toMatchObject({ path: "/settings", sessionToken: session.token });
    const later = await followOrganisation(visitor, "lee");
    expect(await viewerAt(later.sessionToken)).toMatchObject({ memberId: session.memberId });
  });

  it("does not connect it to whoever happens to be signed in", async () => {
    const bystander = await makeSession();
    const intents = [
      null,
      sealConnectIntent(bystander.id, Date.now() - 3_600_000),
      sealConnectIntent("another session"),
      "forged",
    ];
    for (const connectIntent of intents) {
      const browser = { ...visitor, sessionToken: bystander.token, connectIntent };
      await followOrganisation(browser, "kim");
    }
    const connected = await db
      .select()
      .from(accounts)
      .where(eq(accounts.memberId, bystander.memberId));
    expect(connected).toEqual([]);
    expect(await viewerAt(bystander.token)).toEqual({ kind: "guest" });
  });

  it("refuses to connect an account that is another member's", async () => {
    await followOrganisation(visitor, "kim");
    const session = await makeSession();
    const connectIntent = sealConnectIntent(session.id);
    const browser = { ...visitor, sessionToken: session.token, connectIntent };
    expect((await followOrganisation(browser, "kim")).path).toBe("/settings?problem=taken");
    expect(await viewerAt(session.token)).toMatchObject({ memberId: session.memberId });
  });

  it("refuses a suspended member", async () => {
    await followOrganisation(visitor, "kim");
    await db.update(members).set({ suspendedAt: sql`now()` });
    const arrival = await followOrganisation(visitor, "kim");
    expect(arrival).toMatchObject({ path: "/sign-in?problem=suspended", sessionToken: undefined });
  });

  it("refuses an answer that this browser did not ask for", async () => {
    const tamper = (callback: string) => callback.replace(/state=[^&]+/, "state=forged");
    const arrival = await followOrganisation(visitor, "kim", { tamper });
    expect(arrival.path).toMatch(/^\/sign-in\?error=/);
    expect(arrival.failures).not.toEqual([]);
    expect(await db.select().from(members)).toEqual([]);
  });

  it("leads to no other site afterwards", async () => {
    const arrival = await followOrganisation(visitor, "kim", { to: "https://evil.example/" });
    expect(arrival.path).toBe("/");
  });
});
