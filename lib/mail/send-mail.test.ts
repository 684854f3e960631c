import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeGroup } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeInvitation, makeJoinRequest, makeMembership } from "@/db/factories/membership";
import {
  auditLog,
  invitations,
  joinRequests,
  members,
  memberships,
  signInMessages,
} from "@/db/schema";
import { signInSecrets } from "@/lib/auth/sign-in-secrets";
import { newId } from "@/lib/ids";
import { enqueue, type Mail } from "@/lib/jobs/queue";
import { runJobs } from "@/lib/jobs/testing";
import { invitationToken } from "@/lib/membership/invitations/invitation-token";
import { setUpDatabase } from "@/lib/testing/database";
import { mailboxFolder } from "./mailbox";
import type { Message } from "./message";
import { sendMail } from "./send-mail";
import { readMailbox } from "./testing";

setUpDatabase();

beforeEach(() => rm(mailboxFolder(), { recursive: true, force: true }));

async function sent(mail: Mail): Promise<Message | undefined> {
  await enqueue(db, "send-mail", mail);
  await runJobs();
  const messages = await readMailbox();
  expect(messages.length).toBeLessThanOrEqual(1);
  return messages[0];
}

async function signInMessage(overrides: Partial<typeof signInMessages.$inferInsert> = {}) {
  const id = newId();
  await db.insert(signInMessages).values({
    id,
    email: "a@example.org",
    tokenHash: id,
    codeHash: id,
    browserHash: id,
    endsAt: new Date(Date.now() + 600_000),
    ...overrides,
  });
  return id;
}

describe("a sign-in message", () => {
  it("carries the link and the code as text and as HTML", async () => {
    const messageId = await signInMessage();
    const { token, code } = signInSecrets(messageId);
    const message = await sent({ template: "sign-in", ids: { messageId } });
    expect(message?.to).toBe("a@example.org");
    for (const part of [message?.text, message?.html]) {
      expect(part).toContain(code);
      expect(part).toContain(`/sign-in/confirm?token=${token}`);
    }
  });

  it("is not sent once it was used or has run out", async () => {
    const used = await signInMessage({ usedAt: new Date() });
    expect(await sent({ template: "sign-in", ids: { messageId: used } })).toBeUndefined();
    const over = await signInMessage({ endsAt: new Date(Date.now() - 1_000) });
    expect(await sent({ template: "sign-in", ids: { messageId: over } })).toBeUndefined();
  });

  it("is sent once when its job runs twice", async () => {
    const mail: Mail = { template: "sign-in", ids: { messageId: await signInMessage() } };
    await sendMail(mail, { jobId: "1" });
    await sendMail(mail, { jobId: "1" });
    expect(await readMailbox()).toHaveLength(1);
  });
});

describe("messages about membership", () => {
  it("tells of an approval while it holds", async () => {
    const request = await makeJoinRequest();
    const { groupId, memberId } = request;
    await db.update(joinRequests).set({ state: "approved" }).where(eq(joinRequests.id, request.id));
    await makeMembership({ groupId, memberId });
    const mail: Mail = { template: "join-approved", ids: { requestId: request.id } };
    expect((await sent(mail))?.subject).toContain("You are now a member of");
    await rm(mailboxFolder(), { recursive: true });
    await db.delete(memberships).where(eq(memberships.memberId, memberId));
    expect(await sent(mail)).toBeUndefined();
  });

  it("gives the reason of a refusal", async () => {
    const { id } = await makeJoinRequest();
    const refusal = { state: "refused", reason: "This group is for <oncologists>." } as const;
    await db.update(joinRequests).set(refusal).where(eq(joinRequests.id, id));
    const message = await sent({ template: "join-refused", ids: { requestId: id } });
    expect(message?.text).toContain("This group is for <oncologists>.");
    expect(message?.html).not.toContain("<oncologists>");
  });

  it("leads an invited address to its link, and says nothing after a withdrawal", async () => {
    const { id } = await makeInvitation({ email: "new@example.org" });
    const mail: Mail = { template: "invitation", ids: { invitationId: id } };
    const message = await sent(mail);
    expect(message).toMatchObject({ to: "new@example.org" });
    expect(message?.text).toContain(`/groups/invitations/${invitationToken(id)}`);
    await rm(mailboxFolder(), { recursive: true });
    await db.update(invitations).set({ withdrawnAt: new Date() }).where(eq(invitations.id, id));
    expect(await sent(mail)).toBeUndefined();
  });

  it("gives the reason of a removal, unless the member is back", async () => {
    const [group, member] = [await makeGroup(), await makeMember()];
    const ids = { groupId: group.id, memberId: member.id };
    await db.insert(auditLog).values({
      act: "membership.removed",
      groupId: group.id,
      subjectType: "member",
      subjectId: member.id,
      reason: "Named a patient.",
    });
    const mail: Mail = { template: "removed-from-group", ids };
    expect((await sent(mail))?.text).toContain("Named a patient.");
    await rm(mailboxFolder(), { recursive: true });
    await makeMembership(ids);
    expect(await sent(mail)).toBeUndefined();
  });

  it("tells the role a member has when it is sent", async () => {
    const { groupId, memberId } = await makeMembership({ role: "owner" });
    const message = await sent({ template: "role-changed", ids: { groupId, memberId } });
    expect(message?.text).toContain("You are now an owner of");
    await rm(mailboxFolder(), { recursive: true });
    const mail: Mail = { template: "role-changed", ids: { groupId, memberId: newId() } };
    expect(await sent(mail)).toBeUndefined();
  });
});

describe("a decision about a member", () => {
  it("says what was decided and why, and nothing for acts that concern nobody", async () => {
    const [group, member] = [await makeGroup({ name: "Late effects" }), await makeMember()];
    const entry = { groupId: group.id, subjectType: "member", subjectId: member.id };
    const write = async (act: string) => {
      const [row] = await db
        .insert(auditLog)
        .values({ ...entry, act, reason: "Two posts named a product." })
        .returning();
      return sent({ template: "decision", ids: { entryId: row?.id ?? "" } });
    };
    expect(await write("group.changed")).toBeUndefined();
    const message = await write("membership.muted");
    expect(message).toMatchObject({
      to: member.email,
      subject: "Your writing in Late effects is paused",
    });
    expect(message?.text).toContain("Two posts named a product.");
  });
});

describe("a token that was made", () => {
  it("is told to its member with what it may do, and without the token", async () => {
    const made = await makeAccessToken({ name: "<Ward> list", scopes: ["read", "write"] });
    const mail: Mail = { template: "token-made", ids: { tokenId: made.id } };
    const message = await sent(mail);
    for (const part of ["<Ward> list", "read, write", "/settings/tokens"]) {
      expect(message?.text).toContain(part);
    }
    expect(message?.html).not.toContain("<Ward>");
    expect(JSON.stringify(message)).not.toContain(made.token);
    await rm(mailboxFolder(), { recursive: true });
    await db.update(members).set({ suspendedAt: new Date() }).where(eq(members.id, made.memberId));
    expect(await sent(mail)).toBeUndefined();
  });
});
