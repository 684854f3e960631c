import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeUnverifiedMember } from "@/db/factories/member";
import { makeCase, makeDraftCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { verificationDocuments } from "@/db/schema";
import { runJobs } from "@/lib/jobs/testing";
import { readMailbox } from "@/lib/mail/testing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { withdrawCase } from "../cases/withdraw-case";
import { destroyDueDocuments } from "./destroy-due-documents";

setUpDatabase();
beforeEach(resetDatabase);

const runOut = async () => {
  await db.update(verificationDocuments).set({
    uploadedAt: sql`now() - interval '40 days'`,
    destroyAt: sql`now() - interval '10 days'`,
  });
  await destroyDueDocuments();
};

const mailsTo = async ({ email }: { email: string }) =>
  (await readMailbox()).filter(({ to }) => String(to).includes(email));

it("is told once to whoever waits, and to nobody else", async () => {
  const [waiting, drafting] = [await makeUnverifiedMember(), await makeUnverifiedMember()];
  await makeCase({ memberId: waiting.id });
  await makeDraftCase({ memberId: drafting.id });
  for (const { id } of [waiting, waiting, drafting]) await makeDocument({ memberId: id });
  await runOut();
  await destroyDueDocuments();
  await runJobs();
  const [mail, ...more] = await mailsTo(waiting);
  expect(mail).toMatchObject({ subject: "A document you sent has been destroyed" });
  expect(mail?.text).toContain("/verification");
  expect([more, await mailsTo(drafting)]).toEqual([[], []]);
});

it("is not told any more once nothing waits", async () => {
  const member = await makeUnverifiedMember();
  const { id: caseId } = await makeCase({ memberId: member.id });
  await makeDocument({ memberId: member.id });
  await runOut();
  await withdrawCase(await viewerOf(member), { caseId });
  await runJobs();
  expect(await mailsTo(member)).toEqual([]);
});
