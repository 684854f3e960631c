import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeSuspendedMember } from "@/db/factories/member";
import { members, sessions, signInMessages } from "@/db/schema";
import { Denied, Invalid } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import type { Browser } from "./browser";
import { confirmSignIn } from "./confirm-sign-in";
import { loadViewerBySession } from "./load-viewer";
import { requestSignIn } from "./request-sign-in";
import { hashToken } from "./secrets";
import { findSignInMail } from "./sign-in-mail";
import { signInSecrets } from "./sign-in-secrets";

setUpDatabase();
beforeEach(resetDatabase);

const elsewhere: Browser = {
  networkAddress: "198.51.100.1",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
  signInKey: null,
  sessionToken: null,
  connectIntent: null,
};

/** Asks for a message and reads it, as the person with that mailbox does. */
async function ask(email = "robin@example.org", to = "/groups/oncology") {
  const { signInKey } = await requestSignIn(elsewhere, { email, to });
  const [message] = await db
    .select()
    .from(signInMessages)
    .where(eq(signInMessages.browserHash, hashToken(signInKey)));
  if (!message) throw new Error("No message was stored.");
  const here: Browser = { ...elsewhere, signInKey };
  return { message, here, ...signInSecrets(message.id) };
}

const otherThan = (code: string) => (code === "000000" ? "000001" : "000000");
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "let in",
    (error: unknown) => (error instanceof Invalid ? error.message : error),
  );
const SPENT = "This link or code is no longer valid. Ask for a new message.";

describe("signing in by mail", () => {
  it("enqueues one message and stores neither token nor code", async () => {
    const { message, token, code } = await ask();
    const jobs = await db.execute<{ payload: unknown }>(
      sql`SELECT payload FROM graphile_worker._private_jobs`,
    );
    expect(jobs.map(({ payload }) => payload)).toEqual([
      { template: "sign-in", ids: { messageId: message.id } },
    ]);
    const stored = JSON.stringify([message, jobs]);
    expect(stored).not.toContain(token);
    expect(stored).not.toMatch(new RegExp(`\\b${code}\\b`));
    expect(await findSignInMail(message.id)).toMatchObject({
      to: "robin@example.org",
      code,
      minutes: 10,
      link: `http://localhost:3000/sign-in/confirm?token=${token}`,
    });
  });

  it("lets the browser that asked in by the link alone, once", async () => {
    const robin = await makeMember({ email: "robin@example.org" });
    const { here, token } = await ask();
    const session = await confirmSignIn(here, { token });
    expect(session.redirectTo).toBe("/groups/oncology");
    const viewer = await loadViewerBySession(hashToken(session.token));
    expect(viewer).toMatchObject({ kind: "member", memberId: robin.id });
    expect(await refusal(confirmSignIn(here, { token }))).toBe(SPENT);
  });

  it("asks for the code where somebody else asked", async () => {
    const { here, token, code } = await ask();
    const stranger = { ...elsewhere, signInKey: "another browser's key" };
    expect(await refusal(confirmSignIn(elsewhere, { token }))).toMatch(/Enter the 6-digit code/);
    expect(await refusal(confirmSignIn(stranger, { token }))).toMatch(/Enter the 6-digit code/);
    expect(await refusal(confirmSignIn(stranger, { code }))).toBe(SPENT);
    expect(await refusal(confirmSignIn(elsewhere, { code }))).toBe(SPENT);
    const [first = "", second = ""] = [code.slice(0, 3), code.slice(3)];
    await confirmSignIn(elsewhere, { token, code: `${first} ${second}` });
    expect(await refusal(confirmSignIn(here, { code }))).toBe(SPENT);
  });

  it("takes the code alone in the browser that asked", async () => {
    const { here, code } = await ask();
    expect((await confirmSignIn(here, { code })).token).toHaveLength(43);
  });

  it("is void after five wrong codes, even when they come at once", async () => {
    const { here, token, code } = await ask();
    const tries = Array.from({ length: 8 }, () =>
      refusal(confirmSignIn(elsewhere, { token, code: otherThan(code) })),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer !== SPENT)).toHaveLength(5);
    expect(await refusal(confirmSignIn(elsewhere, { token, code }))).toBe(SPENT);
    expect(await refusal(confirmSignIn(here, { token }))).toBe(SPENT);
  });

  it("stops taking codes for an address after twenty wrong ones in a day", async () => {
    const { message, here, token, code } = await ask();
    const { id, ...earlier } = message;
    const spent = Array.from({ length: 4 }, (_, index) => ({
      ...earlier,
      id: `${id.slice(0, 20)}0${index}`,
      tokenHash: `earlier ${index}`,
      browserHash: "elsewhere",
      wrongCodes: 5,
    }));
    await db.insert(signInMessages).values(spent);
    expect(await refusal(confirmSignIn(here, { code }))).toMatch(/too many wrong codes/);
    await confirmSignIn(here, { token });
  });

  it("expires after ten minutes", async () => {
    const { message, here, token } = await ask();
    expect(message.endsAt.getTime() - message.createdAt.getTime()).toBe(600_000);
    await db.update(signInMessages).set({ endsAt: sql`now() - interval '1 second'` });
    expect(await refusal(confirmSignIn(here, { token }))).toBe(SPENT);
    expect(await findSignInMail(message.id)).toBeUndefined();
  });

  it("gives one session to many confirmations at once", async () => {
    const { here, token } = await ask();
    const tries = Array.from({ length: 6 }, () => refusal(confirmSignIn(here, { token })));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === "let in")).toHaveLength(1);
    expect(await db.select().from(sessions)).toHaveLength(1);
    expect(await db.select().from(members)).toHaveLength(1);
  });

  it("makes a member of an unknown address and leads to the welcome page", async () => {
    const { here, token } = await ask("  New.Person@Example.ORG ");
    const { redirectTo } = await confirmSignIn(here, { token });
    expect(redirectTo).toBe("/welcome?to=%2Fgroups%2Foncology");
    const [member] = await db.select().from(members);
    expect(member).toMatchObject({
      email: "new.person@example.org",
      name: "New member",
      verifiedAt: null,
      welcomedAt: null,
    });
    expect(member?.emailVerifiedAt).not.toBeNull();
  });

  it("refuses a suspended member and starts no session", async () => {
    await makeSuspendedMember({ email: "robin@example.org" });
    const { here, token } = await ask();
    await expect(confirmSignIn(here, { token })).rejects.toThrow(Denied);
    expect(await db.select().from(sessions)).toEqual([]);
  });

  it("ends the browser's earlier session and gives a new token", async () => {
    const first = await ask();
    const earlier = await confirmSignIn(first.here, { token: first.token });
    const second = await ask();
    const browser = { ...second.here, sessionToken: earlier.token };
    const session = await confirmSignIn(browser, { token: second.token });
    expect(session.token).not.toBe(earlier.token);
    expect(await loadViewerBySession(hashToken(earlier.token))).toEqual({ kind: "guest" });
  });

  it.each([
    "",
    "robin",
    "robin@",
    "a\u212A@example.org",
    "a@b@c.org",
    "x@example.org\r\nBcc: y@z.org",
  ])("refuses the address %j", async (email) => {
    await expect(requestSignIn(elsewhere, { email })).rejects.toThrow(Invalid);
  });
});
