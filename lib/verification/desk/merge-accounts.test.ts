import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeAccessToken } from "@/db/factories/access-token";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeSuspendedMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { makePost } from "@/db/factories/post";
import { makeSession } from "@/db/factories/session";
import { makeThread } from "@/db/factories/thread";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import {
  accessTokens,
  auditLog,
  members,
  posts,
  sessions,
  verificationCases,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import { Denied, Invalid, NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { claimCase } from "./claim-case";
import { mergeAccounts } from "./merge-accounts";
import { giveSameNumber } from "./testing/same-number";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const reason = "Same licence, and they say so.";
const memberOf = async (id: string) => {
  const [row] = await db.select().from(members).where(eq(members.id, id));
  return row;
};

it("closes one account onto the other, and leaves what it wrote and what was checked", async () => {
  const verifier = await makeVerifier();
  const [closed, kept] = [await makeMember(), await makeMember({ handle: "kept-account" })];
  const { groupId } = await makeMembership({ memberId: closed.id });
  const thread = await makeThread({ groupId, authorId: closed.id });
  await makePost({ threadId: thread.id, authorId: closed.id });
  const memberId = closed.id;
  await makeSession({ memberId });
  await makeAccessToken({ memberId });
  await giveSameNumber(memberId, kept.id);
  const open = await makeCase({ memberId });
  await makeDocument({ memberId });
  const written = await db.$count(posts, eq(posts.authorId, memberId));

  const answer = await mergeAccounts(verifier, { memberId, into: "@Kept-Account", reason });
  expect(answer).toEqual({ handle: "kept-account" });
  const words = `This and @kept-account are accounts of one person. ${reason}`;
  expect(await memberOf(memberId)).toMatchObject({
    ...{ suspendedAt: expect.any(Date), suspensionReason: words },
  });
  expect(await memberOf(kept.id)).toMatchObject({ suspendedAt: null });
  expect(await db.$count(sessions, eq(sessions.memberId, memberId))).toBe(0);
  const [token] = await db.select().from(accessTokens);
  expect(token?.revokedAt).not.toBeNull();
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, open.id));
  expect(row).toMatchObject({ state: "decided", outcome: "withdrawn" });
  const [document] = await db.select().from(verificationDocuments);
  expect(document).toMatchObject({ wrappedKey: null, destroyedAt: expect.any(Date) });
  expect(await db.$count(posts, eq(posts.authorId, memberId))).toBe(written);
  const decisions = verificationDecisions;
  expect(await db.$count(decisions, eq(decisions.memberId, memberId))).toBe(1);

  const entries = await db.select().from(auditLog).orderBy(auditLog.at, auditLog.id);
  expect(entries.map(({ act, subjectId }) => [act, subjectId])).toEqual(
    expect.arrayContaining([
      ["verification.withdrawn", open.id],
      ["member.merged", memberId],
      ["member.other-account-closed", kept.id],
    ]),
  );
  const before = entries.length;
  await mergeAccounts(verifier, { memberId, into: "kept-account", reason });
  expect(await db.$count(auditLog)).toBe(before);
});

it("is for verifiers, about others than themselves, and never of whoever looks after the site", async () => {
  const verifier = await makeVerifier();
  const [one, other] = [await makeUnverifiedMember(), await makeMember()];
  const admin = await makeMember({ siteRoles: ["admin"] });
  const input = { memberId: one.id, into: other.handle, reason };
  const suspended = await viewerOf(await makeSuspendedMember({ siteRoles: ["verifier"] }));
  for (const viewer of [guest, await viewerOf(other), suspended]) {
    await expect(mergeAccounts(viewer, input)).rejects.toThrow(NotFound);
  }
  const own = verifier.memberId;
  for (const refused of [
    { ...input, memberId: own },
    { ...input, into: verifier.handle },
    { ...input, memberId: admin.id },
    { ...input, into: one.handle },
    { ...input, into: (await makeSuspendedMember()).handle },
  ]) {
    await expect(mergeAccounts(verifier, refused)).rejects.toThrow(Denied);
  }
  await expect(mergeAccounts(verifier, { ...input, into: "nobody" })).rejects.toThrow(Invalid);
  await expect(mergeAccounts(verifier, { ...input, reason: "" })).rejects.toThrow(Invalid);
  await expect(mergeAccounts(verifier, { ...input, memberId: "none" })).rejects.toThrow(NotFound);
  expect(await db.$count(auditLog)).toBe(0);
  expect(await memberOf(one.id)).toMatchObject({ suspendedAt: null });
});

it("waits for whoever works on the case, and leaves no group without an owner", async () => {
  const [verifier, other] = [await makeVerifier(), await makeVerifier()];
  const [closed, kept] = [await makeMember(), await makeMember()];
  const input = { memberId: closed.id, into: kept.handle, reason };
  await giveSameNumber(closed.id, kept.id);
  const { id: caseId } = await makeCase({ memberId: closed.id });
  await claimCase(other, { caseId });
  await expect(mergeAccounts(verifier, input)).rejects.toThrow(/Another verifier/);
  expect(await memberOf(closed.id)).toMatchObject({ suspendedAt: null });

  const { groupId } = await makeMembership({ memberId: closed.id, role: "owner" });
  await expect(mergeAccounts(other, input)).rejects.toThrow(/alone owns/);
  await makeMembership({ groupId, memberId: kept.id, role: "owner" });
  await mergeAccounts(other, input);
  expect(await memberOf(closed.id)).toMatchObject({ suspendedAt: expect.any(Date) });
});
