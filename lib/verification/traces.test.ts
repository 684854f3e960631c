import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { makeMember, makeUnverifiedMember } from "@/db/factories/member";
import { viewerOf } from "@/db/factories/viewer";
import { institutionCodes, institutionDomains, verificationDocuments } from "@/db/schema";
import { env } from "@/lib/env";
import { runJobs } from "@/lib/jobs/testing";
import { readMailbox } from "@/lib/mail/testing";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { saveCase } from "./cases/save-case";
import { submitCase } from "./cases/submit-case";
import { approveCase } from "./desk/approve-case";
import { claimCase } from "./desk/claim-case";
import { recordManualCheck } from "./desk/record-manual-check";
import { refuseCase } from "./desk/refuse-case";
import { approvalOf } from "./desk/testing/register-entry";
import { viewDocument } from "./desk/view-document";
import { sendDocument } from "./documents/send-document";
import { makePdf } from "./documents/testing/pdfs";
import { confirmInstitutionCode } from "./institution-mail/confirm-institution-code";
import { findInstitutionMail } from "./institution-mail/queries";
import { requestInstitutionCode } from "./institution-mail/request-institution-code";
import { nppesPerson } from "./npi/testing/nppes-person";
import { startNppesServer } from "./npi/testing/nppes-server";
import { getOwnVerification } from "./queries";

const logged = vi.hoisted((): unknown[] => []);
vi.mock("@/lib/log", () => {
  const note = (...said: unknown[]) => logged.push(said);
  return { log: { debug: note, info: note, warn: note, error: note } };
});

const NPI = "1234567893";
const WORDS = "Licence of Quillon Varga, entry 88-XQ-4417";
const ADDRESS = "quillon.varga.ward9@mater.example";

const registry = await startNppesServer({
  entries: [nppesPerson({ number: NPI, first: "Robin", last: "Marlowe", state: "CA" })],
  deactivated: [],
});
Object.assign(process.env, { NPPES_URL: registry.url, NPI_SOURCE: "api" });

setUpDatabase();
beforeEach(async () => {
  await resetDatabase();
  logged.length = 0;
  const institution = { domain: "mater.example", institution: "Mater Hospital", country: "US" };
  await db.insert(institutionDomains).values({ ...institution, isBroad: true });
});
afterAll(() => registry.close());

/** A member who has asked, sent a document, and proved an address that is not enough by itself. */
async function askWithEverything() {
  const viewer = await viewerOf(await makeUnverifiedMember());
  const { caseId } = await saveCase(viewer, {
    ...{ professionId: "physician", country: "US", jurisdiction: "CA" },
    ...{ registerId: "us-nppes", registerNumber: NPI, nameOnRegister: "Robin Marlowe" },
  });
  const { documentId } = await sendDocument(viewer, {
    file: { bytes: makePdf({ catalog: `/Note (${WORDS})` }), name: "quillon-varga-licence.pdf" },
    fields: {},
  });
  await requestInstitutionCode(viewer, { caseId, address: ADDRESS });
  await runJobs();
  const [sent] = await db.select().from(institutionCodes);
  const code = (await findInstitutionMail(sent?.id ?? ""))?.code ?? "";
  await confirmInstitutionCode(viewer, { caseId, code });
  await submitCase(viewer, { caseId });
  await runJobs();
  return { viewer, caseId, documentId, code };
}

const verifier = async () => viewerOf(await makeMember({ siteRoles: ["verifier"] }));

/** The key and some of the encrypted bytes of the one document there is. */
async function secretsOf(documentId: string): Promise<(string | Buffer)[]> {
  const [row] = await db
    .select()
    .from(verificationDocuments)
    .where(eq(verificationDocuments.id, documentId));
  const sealed = readFileSync(join(env.DATA_DIR, "files", row?.fileKey ?? ""));
  const pieces = [0, 400, 800].map((at) => sealed.subarray(at, at + 16));
  return [row?.wrappedKey ?? "no key", ...pieces.filter(({ length }) => length === 16)];
}

/** Every row of every table; every byte of every file; every line of the log. */
async function everythingKept(): Promise<{ rows: Buffer; files: Buffer; log: Buffer }> {
  const tables = await db.execute<{ name: string }>(sql`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
  const rows = await Promise.all(
    tables.map(({ name }) => db.execute(sql.raw(`SELECT t::text FROM ${name} t`))),
  );
  const files = readdirSync(env.DATA_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("mailbox"))
    .map(({ parentPath, name }) => Buffer.from(name + readFileSync(join(parentPath, name))));
  return {
    rows: Buffer.from(JSON.stringify(rows)),
    files: Buffer.concat(files),
    log: Buffer.from(JSON.stringify(logged)),
  };
}

const inMail = async () =>
  (await readMailbox()).map(({ to, ...rest }) => ({ to, said: JSON.stringify(rest) }));

/** As it is, and as it would look in a dump or a log that writes bytes otherwise. */
const writings = (trace: string | Buffer) => {
  const bytes = Buffer.from(trace);
  return [
    bytes,
    Buffer.from(bytes.toString("hex")),
    Buffer.from(bytes.toString("base64").slice(0, 20)),
  ];
};

async function expectNoTrace(traces: (string | Buffer)[]): Promise<void> {
  const kept = await everythingKept();
  const mails = Buffer.from((await inMail()).map(({ said }) => said).join());
  for (const [place, bytes] of Object.entries({ ...kept, mails })) {
    for (const trace of traces.flatMap(writings)) {
      expect(bytes.includes(trace), `${trace} is in ${place}`).toBe(false);
    }
  }
}

const traces = ["Quillon", "88-XQ-4417", "quillon-varga-licence", "quillon.varga.ward9", ADDRESS];

it("finds what is there, so that finding nothing means something", async () => {
  const { documentId } = await askWithEverything();
  const [key = ""] = await secretsOf(documentId);
  const { rows, files, log } = await everythingKept();
  expect(rows.includes(key)).toBe(true);
  expect(rows.includes("Mater Hospital (US)")).toBe(true);
  expect(files.length).toBeGreaterThan(100);
  expect(log.includes("mail.sent")).toBe(true);
});

it.each(["approved", "refused"])(
  "nothing is left of document and address once it is %s",
  async (outcome) => {
    const { viewer, caseId, documentId, code } = await askWithEverything();
    const secrets = await secretsOf(documentId);
    const desk = await verifier();
    await claimCase(desk, { caseId });
    const seen = await viewDocument(desk, { documentId });
    expect(seen).toBeDefined();
    const claim = { professionId: "physician", country: "US" };
    if (outcome === "approved") {
      const check = { caseId, method: "document", outcome: "proved", reason: "Licence seen." };
      const nameAsRegistered = "Robin Marlowe";
      await recordManualCheck(desk, { ...check, ...claim, nameAsRegistered });
      await approveCase(desk, await approvalOf(caseId));
    } else {
      await refuseCase(desk, { caseId, reasonCode: "document-unreadable", words: "Too dark." });
    }
    await runJobs();
    const state = outcome === "approved" ? "verified" : "refused";
    expect(await getOwnVerification(viewer)).toMatchObject({ state });
    await expect(viewDocument(desk, { documentId })).rejects.toMatchObject({ code: "not-found" });
    await expectNoTrace([...traces, ...secrets]);

    const mails = await inMail();
    const toAddress = mails.filter(({ to }) => String(to).includes(ADDRESS));
    expect(toAddress.map(({ said }) => said.includes(code))).toContain(true);
    expect(toAddress.every(({ said }) => said.includes("confirms your address at work"))).toBe(
      true,
    );
  },
);

it("a code that nobody entered takes its address along when it ends", async () => {
  const viewer = await viewerOf(await makeUnverifiedMember());
  await requestInstitutionCode(viewer, { address: ADDRESS });
  await runJobs();
  await expectNoTrace(traces);
  await db.update(institutionCodes).set({ endsAt: sql`now() - interval '1 second'` });
  const { cleanUp } = await import("@/lib/jobs/tasks/clean-up");
  await cleanUp();
  expect(await db.$count(institutionCodes)).toBe(0);
});
