import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askNppes } from "./ask-nppes";
import { npiCheckDigit } from "./npi-number";
import type { NpiLookUp } from "./record";
import { nppesOrganisation, nppesPerson } from "./testing/nppes-person";
import { type NppesMode, type NppesServer, startNppesServer } from "./testing/nppes-server";

const PERSON = "1234567893";
const ORGANISATION = "1003000126";
const DEACTIVATED = "1669463816";

let server: NppesServer;

beforeAll(async () => {
  server = await startNppesServer({
    entries: [
      nppesPerson({
        number: PERSON,
        first: "Robyn",
        middle: "Mae",
        last: "Peckham",
        credential: "M.D.",
        state: "NC",
        mailingState: "VA",
        furtherStates: ["TN"],
        otherNames: [{ first: "Robyn", last: "Ashe" }],
        taxonomies: [
          ["207R00000X", "2001-00543", "NC"],
          ["208M00000X", null, null],
        ],
      }),
      nppesOrganisation(ORGANISATION, "A clinic"),
    ],
    deactivated: [DEACTIVATED],
  });
  process.env.NPPES_URL = server.url;
});

afterAll(() => server.close());

const record = {
  npi: PERSON,
  name: { first: "ROBYN", middle: "MAE", last: "PECKHAM" },
  suffix: "",
  credential: "M.D.",
  otherNames: [{ first: "ROBYN", middle: "", last: "ASHE" }],
  practiceStates: ["NC", "TN"],
  taxonomies: [
    { code: "207R00000X", licence: "2001-00543", state: "NC", isPrimary: true },
    { code: "208M00000X", licence: null, state: null, isPrimary: false },
  ],
  updatedOn: "2025-05-28",
  source: "api",
  asOf: new Date().toISOString().slice(0, 10),
};

const triesFor = (npi: string) => server.queries.filter((query) => query.get("number") === npi);

describe("askNppes", () => {
  it("finds a person, and asks once and for version 2.1", async () => {
    expect(await askNppes(PERSON)).toEqual({ outcome: "found", record });
    expect(triesFor(PERSON).map(String)).toEqual([`version=2.1&number=${PERSON}`]);
  });

  it("reads older answers, with numbers for text", async () => {
    server.answer(PERSON, "with-numbers", "well");
    expect(await askNppes(PERSON)).toEqual({ outcome: "found", record });
  });

  it("gets over a bad moment", async () => {
    server.answer(PERSON, "error-500", "half", "well");
    expect(await askNppes(PERSON)).toEqual({ outcome: "found", record });
  });

  it("finds nobody, an organisation, and a number out of service", async () => {
    expect(await askNppes("1003000134")).toEqual({ outcome: "not-found" });
    expect(await askNppes(ORGANISATION)).toEqual({ outcome: "organisation" });
    expect(await askNppes(DEACTIVATED)).toEqual({ outcome: "deactivated", on: null });
  });

  it("takes an error that comes with status 200 for what it is", async () => {
    expect(await askNppes("12345")).toEqual({ outcome: "unavailable", reason: "refused" });
  });
});

describe("askNppes, when things go wrong", () => {
  const cases: [NppesMode, string, number][] = [
    ["error-500", "server-error", 3],
    ["error-429", "server-error", 3],
    ["html", "unreadable", 3],
    ["half", "unreadable", 3],
    ["empty", "unreadable", 3],
    ["hang-up", "unreachable", 3],
    ["never", "timed-out", 3],
    ["trickling", "timed-out", 3],
    ["redirect", "refused", 1],
    ["too-large", "too-large", 1],
    ["other-number", "wrong-answer", 1],
  ];
  const seen = new Map<string, { answer: NpiLookUp; tries: number; seconds: number }>();

  beforeAll(async () => {
    await Promise.all(
      cases.map(async ([mode], index) => {
        const body = String(150_000_000 + index);
        const npi = body + npiCheckDigit(body);
        server.data.entries.push(nppesPerson({ number: npi, first: "Ann", last: "Lee" }));
        server.answer(npi, mode);
        const started = performance.now();
        const answer = await askNppes(npi);
        const seconds = (performance.now() - started) / 1000;
        seen.set(mode, { answer, tries: triesFor(npi).length, seconds });
      }),
    );
  });

  it.each(cases)("never takes %s for an answer", (mode, reason, tries) => {
    expect(seen.get(mode)).toMatchObject({ answer: { outcome: "unavailable", reason }, tries });
  });

  it("gives up in bounded time", () => {
    expect(Math.max(...[...seen.values()].map(({ seconds }) => seconds))).toBeLessThan(9);
  });
});
