import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUpDatabase } from "@/lib/testing/database";
import { importBulkFile } from "./bulk/import-bulk-file";
import { lookUpNpi } from "./look-up-npi";
import { bulkHeader, bulkLine } from "./testing/bulk-file";
import { nppesPerson } from "./testing/nppes-person";
import { startNppesServer } from "./testing/nppes-server";

const IN_FILE = "1234567893";
const ORGANISATION = "1003000126";
const DEACTIVATED = "1669463816";
const NEWER = "1003000134";
const NOBODY = "1003000142";

const server = await startNppesServer({
  entries: [IN_FILE, NEWER, DEACTIVATED].map((number) =>
    nppesPerson({ number, first: "Ann", last: "Asked" }),
  ),
  deactivated: [],
});
// Settings are read once, for the database too.
process.env.NPPES_URL = server.url;
setUpDatabase();

afterAll(() => server.close());

const asked = { outcome: "found", record: { name: { last: "ASKED" }, source: "api" } };

describe("before a file was imported", () => {
  it("asks the API", async () => {
    expect(await lookUpNpi(IN_FILE)).toMatchObject(asked);
  });

  it("does not take an empty table for an answer", async () => {
    const empty = { outcome: "unavailable", reason: "table-empty" };
    expect(await lookUpNpi(IN_FILE, "table")).toEqual(empty);
  });
});

describe("after a file was imported", () => {
  beforeAll(async () => {
    const rows: Record<string, string>[] = [
      {
        NPI: IN_FILE,
        "Entity Type Code": "1",
        "Provider Last Name (Legal Name)": "PECKHAM",
        "Provider First Name": "ROBYN",
        "Provider Middle Name": "MAE",
        "Provider Credential Text": "M.D.",
        "Provider Other Last Name": "ASHE",
        "Provider Business Practice Location Address State Name": "NC",
        "Last Update Date": "07/08/2007",
        "Healthcare Provider Taxonomy Code_1": "207R00000X",
        "Provider License Number_1": "2001-00543",
        "Provider License Number State Code_1": "NC",
        "Healthcare Provider Primary Taxonomy Switch_1": "Y",
        "Healthcare Provider Taxonomy Code_2": "208M00000X",
        "Healthcare Provider Primary Taxonomy Switch_2": "N",
      },
      { NPI: ORGANISATION, "Entity Type Code": "2" },
      { NPI: DEACTIVATED, "NPI Deactivation Date": "03/15/2021" },
    ];
    const file = Buffer.from(bulkHeader() + rows.map(bulkLine).join(""));
    await importBulkFile({
      name: "file.csv",
      asOf: "2026-11-08",
      parts: (async function* () {
        yield file;
      })(),
    });
  });

  it("finds there what the API would say", async () => {
    expect(await lookUpNpi(IN_FILE)).toEqual({
      outcome: "found",
      record: {
        npi: IN_FILE,
        name: { first: "ROBYN", middle: "MAE", last: "PECKHAM" },
        suffix: "",
        credential: "M.D.",
        otherNames: [{ first: "", middle: "", last: "ASHE" }],
        practiceStates: ["NC"],
        taxonomies: [
          { code: "207R00000X", licence: "2001-00543", state: "NC", isPrimary: true },
          { code: "208M00000X", licence: null, state: null, isPrimary: false },
        ],
        updatedOn: "2007-07-08",
        source: "table",
        asOf: "2026-11-08",
      },
    });
  });

  it("knows organisations and deactivated numbers, and does not ask again", async () => {
    server.queries.length = 0;
    expect(await lookUpNpi(ORGANISATION)).toEqual({ outcome: "organisation" });
    expect(await lookUpNpi(DEACTIVATED)).toEqual({ outcome: "deactivated", on: "2021-03-15" });
    expect(server.queries).toEqual([]);
  });

  it("asks the API for newer numbers, unless the table is all there is", async () => {
    expect(await lookUpNpi(NEWER)).toMatchObject(asked);
    expect(await lookUpNpi(NEWER, "table")).toEqual({ outcome: "not-found" });
    expect(await lookUpNpi(NOBODY)).toEqual({ outcome: "not-found" });
  });

  it("does not say that there is nobody when the API cannot be asked", async () => {
    server.answer(NEWER, "redirect");
    expect(await lookUpNpi(NEWER)).toEqual({ outcome: "unavailable", reason: "refused" });
  });

  it("asks only the API when told to", async () => {
    expect(await lookUpNpi(IN_FILE, "api")).toMatchObject(asked);
  });
});
