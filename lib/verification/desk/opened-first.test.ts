import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import { verificationChecks } from "@/db/schema";
import { Denied } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { claimCase } from "./claim-case";
import { recordManualCheck } from "./record-manual-check";
import { recordRecognition } from "./record-recognition";
import { releaseCase } from "./release-case";
import { registerEntry } from "./testing/register-entry";
import { viewDocument } from "./view-document";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const seen = { ...registerEntry, method: "document", reason: "The name and the photograph." };
const checks = () => db.select().from(verificationChecks);

async function withTwoDocuments() {
  const verifier = await makeVerifier();
  const { id: caseId, memberId } = await makeCase();
  const first = await makeDocument({ memberId });
  await makeDocument({ memberId });
  await claimCase(verifier, { caseId });
  const onDocument = { caseId, ...seen };
  const known = { caseId, how: "document", outcome: "proved", reason: seen.reason };
  return { verifier, caseId, documentId: first.documentId, onDocument, known };
}

it("is proved by a document only what the verifier opened, themselves", async () => {
  const { verifier, caseId, documentId, onDocument, known } = await withTwoDocuments();
  const colleague = await makeVerifier();
  for (const one of [verifier, colleague]) {
    if (one === colleague) {
      await viewDocument(verifier, { documentId });
      await releaseCase(verifier, { caseId });
      await claimCase(colleague, { caseId });
    }
    await expect(recordManualCheck(one, onDocument)).rejects.toThrow(/Open the document first/);
    await expect(recordRecognition(one, known)).rejects.toThrow(Denied);
  }
  expect(await checks()).toEqual([]);
  await viewDocument(colleague, { documentId });
  await recordManualCheck(colleague, onDocument);
  await recordRecognition(colleague, known);
  expect(await checks()).toMatchObject([
    { method: "document", outcome: "proved", subjectIds: [documentId] },
    { method: "recognised", outcome: "proved" },
  ]);
});

it("is still said of a document that nobody can open that it proves nothing", async () => {
  const { verifier, onDocument, known } = await withTwoDocuments();
  await recordManualCheck(verifier, { ...onDocument, outcome: "not-proved" });
  await recordRecognition(verifier, { ...known, outcome: "not-proved" });
  expect(await checks()).toMatchObject([{ outcome: "not-proved" }, { outcome: "not-proved" }]);
});
