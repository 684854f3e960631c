import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { makeUnverifiedMember } from "@/db/factories/member";
import { makeCase } from "@/db/factories/verification-case";
import { viewerOf } from "@/db/factories/viewer";
import {
  auditLog,
  members,
  verificationCases,
  verificationChecks,
  verificationDecisions,
  verificationDocuments,
} from "@/db/schema";
import { runJobs } from "@/lib/jobs/testing";
import { readMailbox } from "@/lib/mail/testing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { clockOf } from "../clock";
import { acceptDocument } from "../documents/accept-document";
import { storeDocument } from "../documents/store-document";
import { makePdf } from "../documents/testing/pdfs";
import { recordCheck } from "../evidence/record-check";
import { settleCase } from "../evidence/settle-case";
import { nppesPerson } from "../npi/testing/nppes-person";
import { startNppesServer } from "../npi/testing/nppes-server";
import { BROAD_DOMAIN } from "../ways/broad-domain";
import { checkRegistry } from "./check-registry";
import { lockCase } from "./lock-case";
import { saveCase } from "./save-case";
import { submitCase } from "./submit-case";

const KNOWN = "1234567893";
const UNKNOWN = "1003000126";

const server = await startNppesServer({
  entries: [nppesPerson({ number: KNOWN, first: "Robin", last: "Marlowe", state: "CA" })],
  deactivated: [],
});
// Settings are read once, for the database too.
process.env.NPPES_URL = server.url;
process.env.NPI_SOURCE = "api";
setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  server.answer(KNOWN, "well");
});
afterAll(() => server.close());

const claim = { professionId: "physician", country: "US", jurisdiction: "CA" };
const registered = { ...claim, registerId: "us-nppes", registerNumber: KNOWN };

async function submitted(fields: object = {}) {
  const viewer = await viewerOf(await makeUnverifiedMember());
  const { caseId } = await saveCase(viewer, {
    ...{ ...registered, nameOnRegister: "Robin Marlowe" },
    ...fields,
  });
  await submitCase(viewer, { caseId });
  return { viewer, caseId, memberId: viewer.memberId };
}

/** As a second factor adds what it found. */
const prove = (caseId: string, method: "institution-mail" | "sign-on", reason?: string) =>
  db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (row === undefined) throw new Error("There is no such case.");
    const now = await clockOf(tx);
    const { memberId } = row;
    const nameAsRegistered = method === "sign-on" ? "Robin Marlowe" : "marlowe";
    const proof = { method, outcome: "proved", ...claim, reason, nameAsRegistered } as const;
    const check = { memberId, caseId, ...proof };
    await recordCheck(tx, { ...check, checkedAt: now });
    return settleCase(tx, row, now);
  });

const caseOf = async (id: string) => {
  const [row] = await db.select().from(verificationCases).where(eq(verificationCases.id, id));
  return row;
};
const registryChecks = () =>
  db.select().from(verificationChecks).where(eq(verificationChecks.method, "registry"));

describe("a number that the registry knows", () => {
  it.each([
    ["internal-medicine", "internal-medicine"],
    ["cardiology", null],
  ])("shows the specialty that is registered, and of %s it is %s", async (specialtyId, shown) => {
    const { caseId, memberId } = await submitted({ specialtyId });
    await runJobs();
    expect(await registryChecks()).toMatchObject([{ outcome: "proved", specialtyId: shown }]);
    await prove(caseId, "institution-mail");
    const [member] = await db.select().from(members).where(eq(members.id, memberId));
    expect(member).toMatchObject({ specialtyId: shown, verifiedAt: expect.any(Date) });
  });

  it("never suffices alone; with a work address nobody needs to decide", async () => {
    const { viewer, caseId, memberId } = await submitted();
    const document = await acceptDocument({ bytes: makePdf({}), name: "" });
    await db.transaction((tx) => storeDocument(tx, { memberId, document }));
    await runJobs();
    expect(await registryChecks()).toMatchObject([
      {
        ...{ outcome: "proved", statusSeen: "active", registerNumber: KNOWN, decidedBy: null },
        ...{ nameAsRegistered: "ROBIN MARLOWE", seen: { npi: KNOWN, source: "api" } },
      },
    ]);
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });
    expect(await caseOf(caseId)).toMatchObject({ state: "submitted", risks: [] });

    expect(await prove(caseId, "institution-mail")).toMatchObject({ verdict: "enough" });
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "verified" });
    expect(await caseOf(caseId)).toMatchObject({ outcome: "approved", decidedBy: null });
    const decisions = await db.select().from(verificationDecisions);
    expect(decisions).toMatchObject([
      { outcome: "approved", methods: ["registry", "institution-mail"], decidedBy: null },
    ]);
    const [sent] = await db.select().from(verificationDocuments);
    expect(sent).toMatchObject({ destroyedAt: expect.any(Date), wrappedKey: null });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.act, "member.verified"));
    expect(entry).toMatchObject({ actorId: null, subjectId: memberId });
    await runJobs();
    const mailbox = await readMailbox();
    expect(mailbox.map(({ to }) => String(to))).toContainEqual(
      expect.stringContaining(viewer.email),
    );
  });

  it.each([
    [{ nameOnRegister: "Pat Otherwise" }, /name:/],
    [{ jurisdiction: "NY" }, /state:other-states/],
    [{ professionId: "dentist" }, /profession:other-profession/],
    [{ registerNumber: UNKNOWN }, /not-found/],
  ])("and does not fit %j is one for a verifier", async (fields, reason) => {
    const { caseId, memberId } = await submitted(fields);
    await runJobs();
    const [check] = await registryChecks();
    expect(check).toMatchObject({ outcome: "not-proved", expiresAt: null });
    expect(check?.reason).toMatch(reason);
    await prove(caseId, "institution-mail");
    expect(await caseOf(caseId)).toMatchObject({
      ...{ state: "submitted", risks: expect.arrayContaining(["registry-mismatch"]) },
    });
    expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });
  });

  it("is one for a verifier when another account gave it, or the address is anybody's", async () => {
    await makeCase(registered);
    const twice = await submitted();
    await runJobs();
    const broad = await submitted();
    await runJobs();
    await prove(twice.caseId, "sign-on");
    const evaluation = await prove(broad.caseId, "institution-mail", BROAD_DOMAIN);
    expect(await caseOf(twice.caseId)).toMatchObject({
      ...{ state: "submitted", risks: ["number-on-two-accounts"] },
    });
    expect(evaluation).toMatchObject({
      verdict: "needs-verifier",
      because: ["number-on-two-accounts", "broad-domain"],
    });
  });
});

describe("a registry that fails", () => {
  it.each(["error-500", "html", "half", "hang-up", "other-number"] as const)(
    "by %s leaves the case waiting, is noted once, and is asked again",
    async (mode) => {
      server.answer(KNOWN, mode);
      const { caseId, memberId } = await submitted();
      await prove(caseId, "sign-on");
      const failing = { code: expect.stringMatching(/^registry-/) };
      await expect(checkRegistry({ caseId })).rejects.toMatchObject(failing);
      await expect(checkRegistry({ caseId })).rejects.toMatchObject(failing);
      expect(await registryChecks()).toMatchObject([{ outcome: "unavailable", expiresAt: null }]);
      expect(await caseOf(caseId)).toMatchObject({ state: "submitted", risks: [] });
      expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "unverified" });

      server.answer(KNOWN, "well");
      await runJobs();
      expect(await viewerOf({ id: memberId })).toMatchObject({ standing: "verified" });
    },
    15_000,
  );

  it("is not asked about what was withdrawn or names no number", async () => {
    const { id: caseId } = await makeCase({ ...registered, registerNumber: null });
    server.queries.length = 0;
    await checkRegistry({ caseId });
    await checkRegistry({ caseId: "none" });
    expect(server.queries).toEqual([]);
  });
});
