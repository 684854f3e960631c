import { rm } from "node:fs/promises";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { verificationNotices } from "@/db/schema";
import { runJobs } from "@/lib/jobs/testing";
import { mailboxFolder } from "@/lib/mail/mailbox";
import { readMailbox } from "@/lib/mail/testing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { revokeVerification } from "../desk/revoke-verification";
import { remindOfEnds } from "./remind-of-ends";

setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  await rm(mailboxFolder(), { recursive: true, force: true });
});

const DAY = 86_400_000;
const endingIn = (days: number, extra: object = {}) =>
  makeMember({ verificationEndsAt: new Date(Date.now() + days * DAY), ...extra });
const kinds = async () => {
  const rows = await db.select().from(verificationNotices);
  return rows.map(({ kind }) => kind).sort();
};

it("tells each member once what is near, whoever runs it and however often", async () => {
  for (const days of [61, 59, 15, 13, 1, -1, -31]) await endingIn(days);
  await endingIn(5, { suspendedAt: new Date() });
  await Promise.all([remindOfEnds(), remindOfEnds()]);
  await remindOfEnds();
  expect(await kinds()).toEqual(["60-days", "60-days", "14-days", "14-days", "lapsed"].sort());
  await runJobs();
  const subjects = (await readMailbox()).map(({ subject }) => subject);
  expect(subjects).toHaveLength(5);
  expect(subjects.filter((subject) => subject === "Your verification has ended")).toHaveLength(1);
});

it("says nothing any more about what was taken back meanwhile", async () => {
  const member = await endingIn(10);
  await remindOfEnds();
  const verifier = await viewerOf(await makeMember({ siteRoles: ["verifier"] }));
  await revokeVerification(verifier, { memberId: member.id, reason: "No longer registered." });
  await runJobs();
  const subjects = (await readMailbox()).map(({ subject }) => subject);
  expect(subjects).toEqual(["Your verification was withdrawn"]);
});
