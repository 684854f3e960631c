import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeDocument } from "@/db/factories/document";
import { makeMember, makeSuspendedMember, makeUnverifiedMember } from "@/db/factories/member";
import { makeCase, makeDraftCase } from "@/db/factories/verification-case";
import { guest, viewerOf } from "@/db/factories/viewer";
import { auditLog, verificationCases, verificationReviews } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { approveCase } from "./approve-case";
import { claimCase } from "./claim-case";
import { queueInput } from "./contract";
import { listReviews } from "./list-reviews";
import { getDeskNumbers } from "./numbers";
import { CASES_PER_PAGE, listCases } from "./queries";
import { recordManualCheck } from "./record-manual-check";
import { recordRecognition } from "./record-recognition";
import { approvalOf, registerEntry } from "./testing/register-entry";
import { viewCase } from "./view-case";
import { viewDocument } from "./view-document";

setUpDatabase();
beforeEach(resetDatabase);

const makeVerifier = async (name = "Signe Brandt") =>
  viewerOf(await makeMember({ siteRoles: ["verifier"], name }));

type Verifier = Awaited<ReturnType<typeof makeVerifier>>;

const filter = (asked: Record<string, string> = {}) => queueInput.parse(asked);
const idsOf = async (viewer: Verifier, asked: Record<string, string> = {}) =>
  (await listCases(viewer, filter(asked))).cases.map(({ id }) => id);

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const DAY = 24;

const check = registerEntry;
const known = { how: "in-person", outcome: "proved", reason: "We met at the Cork meeting." };

async function decide(verifier: Verifier, caseId: string): Promise<void> {
  await claimCase(verifier, { caseId });
  await recordManualCheck(verifier, { caseId, ...check });
  await recordRecognition(verifier, { caseId, ...known });
  await approveCase(verifier, await approvalOf(caseId));
}

describe("the queue", () => {
  it("is by age or by risk, page after page, each case once", async () => {
    const verifier = await makeVerifier();
    const made: string[] = [];
    for (let n = 0; n < CASES_PER_PAGE + 3; n++) {
      const risks = n % 10 === 9 ? (["registry-mismatch"] as const) : [];
      const submittedAt = hoursAgo(100 - Math.floor(n / 2));
      made.push((await makeCase({ submittedAt, risks: [...risks] })).id);
    }
    const rows = await db.select().from(verificationCases);
    const at = new Map(rows.map(({ id, submittedAt }) => [id, Number(submittedAt)]));
    const isRisky = new Map(rows.map(({ id, risks }) => [id, risks.length > 0]));
    const byAge = [...made].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || (a < b ? -1 : 1));
    const byRisk = [
      ...byAge.filter((id) => isRisky.get(id)),
      ...byAge.filter((id) => !isRisky.get(id)),
    ];
    for (const [order, expected] of [
      ["age", byAge],
      ["risk", byRisk],
    ] as const) {
      const first = await listCases(verifier, filter({ order }));
      expect(first.cases).toHaveLength(CASES_PER_PAGE);
      const second = await listCases(verifier, filter({ order, after: first.next ?? "" }));
      expect(second.next).toBeNull();
      expect([...first.cases, ...second.cases].map(({ id }) => id)).toEqual(expected);
    }
    expect(await idsOf(verifier, { after: "nonsense", risk: "any" })).toEqual(
      byAge.filter((id) => isRisky.get(id)),
    );
  });

  it("is filtered by state, risk, country, profession and whoever works on it", async () => {
    const [verifier, other] = [await makeVerifier(), await makeVerifier("Jonas Weil")];
    const plain = await makeCase({ submittedAt: hoursAgo(9) });
    const risky = await makeCase({ submittedAt: hoursAgo(8), risks: ["broad-domain"] });
    const abroad = await makeCase({
      submittedAt: hoursAgo(7),
      country: "KE",
      professionId: "nurse",
    });
    const asked = await makeCase({ submittedAt: hoursAgo(6), moreAskedAt: hoursAgo(1) });
    await makeDraftCase();
    const decided = await makeCase({ submittedAt: hoursAgo(5) });
    await decide(verifier, decided.id);
    await claimCase(verifier, { caseId: plain.id });
    await claimCase(other, { caseId: risky.id });

    expect(await idsOf(verifier)).toEqual([plain.id, risky.id, abroad.id]);
    expect(await idsOf(verifier, { state: "nonsense" })).toEqual([plain.id, risky.id, abroad.id]);
    expect(await idsOf(verifier, { state: "asked" })).toEqual([asked.id]);
    expect(await idsOf(verifier, { state: "decided" })).toEqual([decided.id]);
    expect(await idsOf(other, { state: "decided", mine: "1" })).toEqual([]);
    expect(await idsOf(verifier, { risk: "any" })).toEqual([risky.id]);
    expect(await idsOf(verifier, { risk: "broad-domain" })).toEqual([risky.id]);
    expect(await idsOf(verifier, { risk: "reused-document" })).toEqual([]);
    expect(await idsOf(verifier, { risk: "none" })).toEqual([plain.id, abroad.id]);
    expect(await idsOf(verifier, { country: "KE" })).toEqual([abroad.id]);
    expect(await idsOf(verifier, { profession: "nurse" })).toEqual([abroad.id]);
    expect(await idsOf(verifier, { mine: "1" })).toEqual([plain.id]);

    const { cases } = await listCases(other, filter());
    expect(cases[0]?.claim).toEqual({ name: "Signe Brandt", isMine: false, minutesLeft: 30 });
    expect(cases[1]?.claim).toMatchObject({ isMine: true });
    await db
      .update(verificationCases)
      .set({ claimedAt: hoursAgo(1) })
      .where(eq(verificationCases.id, plain.id));
    expect(await idsOf(verifier, { mine: "1" })).toEqual([]);
  });

  it("shows a verifier no risks of their own, and to everybody else there is none", async () => {
    const verifier = await makeVerifier();
    await makeCase({ memberId: verifier.memberId, risks: ["reused-document"] });
    const { cases } = await listCases(verifier, filter());
    expect(cases).toMatchObject([{ isOwn: true, risks: [] }]);
    const suspended = await viewerOf(await makeSuspendedMember({ siteRoles: ["verifier"] }));
    for (const viewer of [guest, await viewerOf(await makeMember()), suspended]) {
      await expect(listCases(viewer, filter())).rejects.toThrow(NotFound);
      await expect(getDeskNumbers(viewer)).rejects.toThrow(NotFound);
      await expect(listReviews(viewer)).rejects.toThrow(NotFound);
    }
  });
});

it("counts what waits, how long decisions take and who decides, and what ends soon", async () => {
  const verifier = await makeVerifier("Signe Brandt");
  expect(await getDeskNumbers(verifier)).toMatchObject({ medianHours: null, decidedBy: [] });
  for (const hours of [2, 4, 30]) {
    await decide(verifier, (await makeCase({ submittedAt: hoursAgo(hours) })).id);
  }
  const waiting = await makeCase({ submittedAt: hoursAgo(50) });
  await makeCase({ moreAskedAt: new Date() });
  const ends = (days: number) => makeMember({ verificationEndsAt: hoursAgo(-days * DAY) });
  const [soon] = [await ends(30), await ends(70), await ends(-1)];
  await db.insert(verificationReviews).values({
    ...{ memberId: soon.id, cause: "vouched-by-revoked", relatedMemberId: waiting.memberId },
  });
  const numbers = await getDeskNumbers(verifier);
  expect(numbers).toMatchObject({
    ...{ waiting: 1, asked: 1, expiring: 1, reviews: 1 },
    oldestAt: waiting.submittedAt?.toISOString(),
    decidedBy: [{ name: "Signe Brandt", count: 3 }],
  });
  expect(numbers.medianHours).toBeCloseTo(4, 1);
});

describe("a case on the desk", () => {
  it("says who holds it and until when, and that it was opened is on record", async () => {
    const [one, other] = [await makeVerifier("Signe Brandt"), await makeVerifier("Jonas Weil")];
    const { id: caseId } = await makeCase();
    await claimCase(one, { caseId });
    expect(await viewCase(one, caseId)).toMatchObject({
      ...{ mayWork: true, whyNotClaim: null, claim: { isMine: true } },
      compared: expect.arrayContaining([
        { label: "Name", said: "Robin Marlowe", seen: null, fit: "unknown", why: null },
      ]),
    });
    const seen = await viewCase(other, caseId);
    expect(seen).toMatchObject({ mayWork: false, claim: { name: "Signe Brandt", isMine: false } });
    expect(seen.whyNotClaim).toMatch(/Another verifier, Signe Brandt, .* for 30 more minutes/);
    await expect(claimCase(other, { caseId })).rejects.toThrow(/Signe Brandt/);
    const views = await db.select().from(auditLog).where(eq(auditLog.act, "verification.viewed"));
    expect(views.map(({ actorId }) => actorId)).toEqual([one.memberId, other.memberId]);
  });

  it("puts what was recorded beside what is said, and offers no more months than it holds", async () => {
    const verifier = await makeVerifier();
    const { id: caseId } = await makeCase();
    await claimCase(verifier, { caseId });
    await recordManualCheck(verifier, { caseId, ...check, nameAsRegistered: "Róbin Marlow" });
    const seen = await viewCase(verifier, caseId);
    expect(seen.compared).toMatchObject([
      { label: "Name", seen: "Róbin Marlow", fit: "differs" },
      { label: "Profession", said: "Physician", seen: "Physician", fit: "fits" },
      { label: "Specialty", said: "Medical oncology", seen: null, fit: "unknown" },
      { label: "Country", seen: "Ireland", fit: "fits" },
      { label: "Number", said: "412345", seen: "412345", fit: "fits" },
      { label: "Status", seen: "Registered", fit: "unknown" },
    ]);
    expect(seen.months).toEqual([]);
    expect(seen.approveAs.words).toBe("Physician · Ireland");
    await recordRecognition(verifier, { caseId, ...known, institution: "Mater Hospital" });
    const whole = await viewCase(verifier, caseId);
    expect(whole.months).toEqual([1, 3, 6, 12, 24]);
    expect(whole.compared).toEqual(seen.compared);
    expect(whole.approveAs.words).toBe("Physician · Ireland · Mater Hospital");
    expect(whole.checks.at(-1)).toMatchObject({
      ...{ method: "recognised", by: "Signe Brandt" },
      words: "Met in person. We met at the Cork meeting.",
    });
  });

  it("is not there for those whom it does not concern, and leaves no trace of their asking", async () => {
    const verifier = await makeVerifier();
    const sent = await makeCase();
    const own = await makeCase({ memberId: verifier.memberId });
    const draft = await makeDraftCase();
    await expect(viewCase(verifier, own.id)).rejects.toThrow(NotFound);
    await expect(viewCase(verifier, draft.id)).rejects.toThrow(NotFound);
    await expect(viewCase(verifier, "none")).rejects.toThrow(NotFound);
    const suspended = await viewerOf(await makeSuspendedMember({ siteRoles: ["verifier"] }));
    const asking = await viewerOf({ id: sent.memberId });
    for (const viewer of [guest, asking, suspended, await viewerOf(await makeMember())]) {
      await expect(viewCase(viewer, sent.id)).rejects.toThrow(NotFound);
    }
    expect(await db.$count(auditLog)).toBe(0);
  });

  it("opens documents to whoever holds it alone, each time on record", async () => {
    const [one, other] = [await makeVerifier(), await makeVerifier("Jonas Weil")];
    const member = await makeUnverifiedMember();
    const { documentId } = await makeDocument({ memberId: member.id });
    const { id: caseId } = await makeCase({ memberId: member.id });
    await expect(viewDocument(one, { documentId })).rejects.toThrow(NotFound);
    await claimCase(one, { caseId });
    const answer = await viewDocument(one, { documentId });
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    for (const viewer of [guest, other, await viewerOf(member)]) {
      await expect(viewDocument(viewer, { documentId })).rejects.toThrow(NotFound);
    }
    await expect(viewDocument(one, {})).rejects.toThrow(NotFound);
    await recordManualCheck(one, { caseId, ...check });
    await recordRecognition(one, { caseId, ...known });
    await approveCase(one, await approvalOf(caseId));
    await expect(viewDocument(one, { documentId })).rejects.toThrow(NotFound);
    const acts = await db
      .select()
      .from(auditLog)
      .where(inArray(auditLog.act, ["document.viewed", "document.destroyed"]));
    expect(acts.map(({ act, actorId }) => ({ act, actorId }))).toEqual([
      { act: "document.viewed", actorId: one.memberId },
      { act: "document.destroyed", actorId: one.memberId },
    ]);
  });
});
