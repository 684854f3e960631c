import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import { verificationCases, verificationDocuments } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { getOwnVerification } from "../queries";
import { DocumentRefused } from "./document-refused";
import { DOCUMENTS_AT_ONCE } from "./limits";
import { sendDocument } from "./send-document";
import { makePdf } from "./testing/pdfs";
import { withdrawDocument } from "./withdraw-document";

setUpDatabase();
beforeEach(resetDatabase);

const upload = { fields: {}, file: { name: "licence.pdf", bytes: makePdf() } };

const keptOf = (memberId: string) =>
  db.$count(
    verificationDocuments,
    and(eq(verificationDocuments.memberId, memberId), isNull(verificationDocuments.destroyedAt)),
  );

it("begins a draft for a document, and shows both on the member's page", async () => {
  const viewer = await viewerOf(await makeUnverifiedMember());
  await sendDocument(viewer, upload);
  const { open } = await getOwnVerification(viewer);
  expect(open).toMatchObject({ state: "draft", documents: [{ contentType: "application/pdf" }] });
});

it("finds the same file again when it is added to what waits", async () => {
  await sendDocument(await viewerOf(await makeUnverifiedMember()), upload);
  const { id, memberId } = await makeCase();
  await sendDocument(await viewerOf({ id: memberId }), upload);
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, id));
  expect(row?.risks).toContain("reused-document");
});

it("keeps five at once, however many are sent at the same time", async () => {
  const viewer = await viewerOf(await makeUnverifiedMember());
  const sent = await Promise.allSettled(
    Array.from({ length: 10 }, () => sendDocument(viewer, upload)),
  );
  const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(10 - DOCUMENTS_AT_ONCE);
  for (const reason of refused) expect(reason).toMatchObject({ problem: "document-too-many" });
  expect(await keptOf(viewer.memberId)).toBe(DOCUMENTS_AT_ONCE);
});

it("destroys what its owner withdraws, and nobody else's", async () => {
  const viewer = await viewerOf(await makeUnverifiedMember());
  const { documentId } = await sendDocument(viewer, upload);
  const stranger = await viewerOf(await makeUnverifiedMember());
  await expect(withdrawDocument(stranger, { documentId })).rejects.toThrow(NotFound);
  expect(await keptOf(viewer.memberId)).toBe(1);
  await withdrawDocument(viewer, { documentId });
  expect(await keptOf(viewer.memberId)).toBe(0);
  await expect(withdrawDocument(viewer, { documentId })).rejects.toThrow(NotFound);
});

it("takes nothing from a guest, and no file that is none", async () => {
  await expect(sendDocument(guest, upload)).rejects.toThrow(SignInRequired);
  const viewer = await viewerOf(await makeUnverifiedMember());
  await expect(sendDocument(viewer, { ...upload, file: undefined })).rejects.toThrow(
    DocumentRefused,
  );
  expect(await keptOf(viewer.memberId)).toBe(0);
});
