import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import {
  auditLog,
  members,
  verificationChecks,
  verificationDecisions,
  verificationReviews,
} from "@/db/schema";
import { NotFound, Refusal } from "@/lib/errors";
import type { MemberViewer } from "@/lib/policy/viewer";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { recordCheck } from "../evidence/record-check";
import { approveCase } from "./approve-case";
import { askForMore } from "./ask-for-more";
import { claimCase } from "./claim-case";
import { mergeAccounts } from "./merge-accounts";
import { recordManualCheck } from "./record-manual-check";
import { recordRecognition } from "./record-recognition";
import { refuseCase } from "./refuse-case";
import { revokeVerification } from "./revoke-verification";
import { settleReview } from "./settle-review";
import { approvalOf, registerEntry } from "./testing/register-entry";
import { giveSameNumber } from "./testing/same-number";
import { verifyMember } from "./verify-member";
import { viewCase } from "./view-case";
import { viewDocument } from "./view-document";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));
const reason = "Because of what the register says.";

type OnCase = { caseId: string; documentId: string };
type Act = [string, (viewer: MemberViewer, on: OnCase) => Promise<unknown>];

/** Everything that is done about a case. */
const acts: Act[] = [
  ["claim it", (viewer, { caseId }) => claimCase(viewer, { caseId })],
  ["open a document", (viewer, { documentId }) => viewDocument(viewer, { documentId })],
  [
    "record a check",
    (viewer, { caseId }) => recordManualCheck(viewer, { caseId, ...registerEntry }),
  ],
  [
    "record how they know them",
    (viewer, { caseId }) =>
      recordRecognition(viewer, { caseId, how: "video", outcome: "proved", reason }),
  ],
  ["approve it", async (viewer, { caseId }) => approveCase(viewer, await approvalOf(caseId))],
  ["refuse it", (viewer, { caseId }) => refuseCase(viewer, { caseId, reasonCode: "other" })],
  ["ask for more", (viewer, { caseId }) => askForMore(viewer, { caseId, question: reason })],
];

/** A case with a document and all the proof it takes, which the verifier holds as far as its row says. */
async function heldCase(verifier: MemberViewer, overrides: Parameters<typeof makeCase>[0] = {}) {
  const held = { claimedBy: verifier.memberId, claimedAt: new Date() };
  const { id: caseId, memberId } = await makeCase({ ...held, ...overrides });
  const { documentId } = await makeDocument({ memberId });
  const proved = { memberId, caseId, outcome: "proved", checkedAt: new Date() } as const;
  await recordCheck(db, { ...proved, ...registerEntry, method: "manual" });
  await recordCheck(db, { ...proved, method: "recognised" });
  return { caseId, documentId };
}

/** What came of the acts that change something. */
const traces = async () => [
  await db.$count(verificationChecks),
  await db.$count(verificationDecisions),
  await db.$count(auditLog),
];

async function expectRefused(verifier: MemberViewer, on: OnCase, some = acts): Promise<void> {
  const before = await traces();
  for (const [name, act] of some) await expect(act(verifier, on), name).rejects.toThrow(Refusal);
  expect(await traces()).toEqual(before);
}

const ends = { suspended: { suspendedAt: new Date() }, demoted: { siteRoles: [] } };

describe("nothing about a case is done", () => {
  it("by whose it is, even if they seem to hold it", async () => {
    const verifier = await makeVerifier();
    const on = await heldCase(verifier, { memberId: verifier.memberId });
    await expectRefused(verifier, on);
    await expect(viewCase(verifier, on.caseId)).rejects.toThrow(NotFound);
  });

  it("by whose decision it appeals", async () => {
    const verifier = await makeVerifier();
    const { memberId } = await makeCase({
      ...{ state: "decided", outcome: "refused", decidedAt: new Date() },
    });
    const [decision] = await db
      .insert(verificationDecisions)
      .values({ memberId, ordinal: 1, outcome: "refused", decidedBy: verifier.memberId })
      .returning();
    const on = await heldCase(verifier, { memberId, appealOf: decision?.id ?? "" });
    await expectRefused(verifier, on);
  });

  it("while another verifier holds it", async () => {
    const on = await heldCase(await makeVerifier());
    await expectRefused(await makeVerifier(), on);
  });

  it.each(Object.entries(ends))("by somebody %s since their page opened", async (_, end) => {
    const verifier = await makeVerifier();
    const on = await heldCase(verifier);
    await db.update(members).set(end).where(eq(members.id, verifier.memberId));
    // A read goes by the viewer of its request.
    const writes = acts.filter(([name]) => name !== "open a document");
    await expectRefused(verifier, on, writes);
    await expectRefused(await viewerOf({ id: verifier.memberId }), on);
  });
});

it.each(Object.entries(ends))("no member is acted on by somebody %s meanwhile", async (_, end) => {
  const verifier = await makeVerifier();
  const [one, other] = [await makeMember(), await makeMember()];
  await giveSameNumber(one.id, other.id);
  const memberId = one.id;
  const [review] = await db
    .insert(verificationReviews)
    .values({ memberId, cause: "vouched-by-revoked", relatedMemberId: other.id })
    .returning();
  await db.update(members).set(end).where(eq(members.id, verifier.memberId));
  const before = await traces();
  for (const act of [
    () => mergeAccounts(verifier, { memberId, into: other.handle, reason }),
    () => revokeVerification(verifier, { memberId, reason }),
    () => verifyMember(verifier, { memberId, how: "video", reason, years: 1 }),
    () => settleReview(verifier, { reviewId: review?.id, reason }),
  ]) {
    await expect(act()).rejects.toThrow(Refusal);
  }
  expect(await traces()).toEqual(before);
});

it("is done by whoever holds the case and is in good standing", async () => {
  const verifier = await makeVerifier();
  const on = await heldCase(verifier);
  for (const [, act] of acts.slice(0, 5)) await act(verifier, on);
  expect(await db.$count(verificationDecisions, eq(verificationDecisions.caseId, on.caseId))).toBe(
    1,
  );
});
