import { spawn } from "node:child_process";
import { once } from "node:events";
import { desc } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { npiImports, npiRecords } from "@/db/schema";
import { resetDatabase, setUpDatabase } from "@/lib/testing/database";
import { bulkHeader, bulkLine, syntheticNpi, syntheticRow } from "../testing/bulk-file";
import { importBulkFile } from "./import-bulk-file";
import { type Malformed, NotTheBulkFile, OtherFile } from "./read-batches";

setUpDatabase();

beforeEach(resetDatabase);

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => syntheticRow(index));
const textOf = (rows: Record<string, string>[]) => bulkHeader() + rows.map(bulkLine).join("");

async function* partsOf(text: string, size = 65_536) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const importText = (text: string, asOf = "2026-11-08", name = "npidata.csv") =>
  importBulkFile({ name, asOf, parts: partsOf(text) });

const stored = () => db.select().from(npiRecords).orderBy(npiRecords.npi);
const find = async (npi: string) => (await stored()).find((row) => row.npi === Number(npi));
const person = (npi: string, more: Record<string, string> = {}) => ({
  NPI: npi,
  "Entity Type Code": "1",
  "Provider Last Name (Legal Name)": "PECKHAM",
  "Provider First Name": "ROBYN",
  "Last Update Date": "07/08/2007",
  ...more,
});

const A = syntheticNpi(0);
const B = syntheticNpi(1);

describe("importBulkFile", () => {
  it("stores what a row says, in the layout that CMS publishes", async () => {
    expect(await importText(textOf(rowsOf(100)))).toMatchObject({ rows: 100, malformed: 0 });
    expect(await stored()).toHaveLength(100);
    expect(await find(syntheticNpi(3))).toEqual({
      npi: Number(syntheticNpi(3)),
      entityType: 1,
      firstName: "AOIFE",
      middleName: "B.",
      lastName: "VAN DER BERG",
      nameSuffix: null,
      credential: "LCSW",
      otherFirstName: "AOIFE",
      otherMiddleName: null,
      otherLastName: "SMITH",
      practiceState: "OR",
      taxonomies: [["1041C0700X", "A100003", "OR", 1]],
      deactivatedOn: null,
      updatedOn: "2007-07-08",
      asOf: "2026-11-08",
    });
    expect(await find(syntheticNpi(18))).toMatchObject({ entityType: 2, lastName: null });
    expect(await find(syntheticNpi(23))).toMatchObject({ entityType: 1, deactivatedOn: null });
    expect(await find(syntheticNpi(24))).toMatchObject({ deactivatedOn: "2021-03-15" });
    const [run] = await db.select().from(npiImports);
    expect(run?.finishedAt).toBeInstanceOf(Date);
  });

  it("keeps signs that mean something to a COPY", async () => {
    const last = 'A\tB\\N "C", \\. D\nE';
    await importText(textOf([person(A, { "Provider Last Name (Legal Name)": last })]));
    expect(await find(A)).toMatchObject({ lastName: last });
  });

  it("leaves out malformed rows with their line, and stores the others", async () => {
    const good = bulkLine(person(A));
    const text = [
      bulkHeader(),
      bulkLine(person("1234567890")),
      good.replace('"ROBYN"', '"ROBYN'),
      good.replace('"ROBYN",', ""),
      bulkLine(person(A, { "Entity Type Code": "" })),
      bulkLine(person(A, { "Last Update Date": "13/45/2007" })),
      bulkLine(person(A, { "Last Update Date": "02/30/2007" })),
      bulkLine(person(A, { "Provider Last Name (Legal Name)": "" })),
      bulkLine(person(B)),
      good.slice(0, 30),
    ].join("");
    const reported: Malformed[] = [];
    const file = { name: "npidata.csv", asOf: "2026-11-08", parts: partsOf(text) };
    const result = await importBulkFile(file, { onMalformed: (row) => reported.push(row) });
    expect(reported).toEqual([
      { line: 2, problem: "npi" },
      { line: 3, problem: "quotes" },
      { line: 4, problem: "columns" },
      { line: 5, problem: "entity-type" },
      { line: 6, problem: "date" },
      { line: 7, problem: "date" },
      { line: 8, problem: "name" },
      { line: 10, problem: "cut-off" },
    ]);
    expect(result).toMatchObject({ rows: 1, malformed: 8 });
    expect((await stored()).map(({ npi }) => npi)).toEqual([Number(B)]);
  });

  it("refuses what is not the file", async () => {
    for (const text of ["", "<!doctype html>\n<p>Not found</p>\n", '"NPI","Name"\n', '"NPI\n'])
      await expect(importText(text)).rejects.toThrow(NotTheBulkFile);
    expect(await stored()).toEqual([]);
  });

  it("lets newer files replace rows, and older ones not", async () => {
    const named = (name: string) => person(A, { "Provider Last Name (Legal Name)": name });
    const lastName = async () => (await find(A))?.lastName;
    await importText(textOf([named("MONTH"), person(B)]), "2026-11-08", "month.csv");
    await importText(textOf([named("WEEK")]), "2026-11-15", "week.csv");
    expect(await lastName()).toBe("WEEK");
    await importText(textOf([named("OLD")]), "2026-10-11", "old.csv");
    expect(await lastName()).toBe("WEEK");
    const gone = { NPI: A, "NPI Deactivation Date": "11/20/2026" };
    await importText(textOf([gone]), "2026-11-22", "gone.csv");
    expect(await find(A)).toMatchObject({ deactivatedOn: "2026-11-20", lastName: null });
    expect(await stored()).toHaveLength(2);
  });

  it("takes the last of rows for the same number", async () => {
    const first = person(A, { "Provider First Name": "FIRST" });
    const last = person(A, { "Provider First Name": "LAST" });
    await importText(textOf([first, person(B), last]));
    expect(await find(A)).toMatchObject({ firstName: "LAST" });
  });
});

describe("an import that is killed", () => {
  const all = rowsOf(12_000);
  const text = textOf(all);
  const part = Buffer.from(textOf(all.slice(0, 11_000)));
  const lastRun = async () =>
    (await db.select().from(npiImports).orderBy(desc(npiImports.startedAt)).limit(1))[0];

  /** Gives the program most of a file, waits until two batches are stored, and kills it. */
  async function beginAndKill(): Promise<void> {
    const program = ["--import", "tsx", "scripts/import-npi.ts", "--as-of", "2026-11-08", "-"];
    const child = spawn(process.execPath, program, { stdio: ["pipe", "ignore", "inherit"] });
    const ended = once(child, "exit");
    child.stdin.on("error", () => {});
    child.stdin.write(part);
    await vi.waitFor(async () => expect((await lastRun())?.rows).toBe(10_000), 20_000);
    child.kill("SIGKILL");
    await ended;
  }

  it("goes on where it was and stores the same as one that was not", {
    timeout: 60_000,
  }, async () => {
    await importText(text);
    const whole = await stored();
    await resetDatabase();
    await beginAndKill();
    expect(await stored()).toHaveLength(10_000);
    const other = text.replace("O'BRIEN", "O'BRIAN");
    await expect(importText(other, undefined, "-")).rejects.toThrow(OtherFile);
    const seen: number[] = [];
    const result = await importBulkFile(
      { name: "-", asOf: "2026-11-22", parts: partsOf(text) },
      { onProgress: ({ rows }) => seen.push(rows) },
    );
    expect(result).toMatchObject({ rows: 12_000, resumedAt: 10_000, malformed: 0 });
    expect(seen).toEqual([12_000]);
    expect(await stored()).toEqual(whole);
    expect((await lastRun())?.finishedAt).toBeInstanceOf(Date);
  });

  it("is begun anew when asked to, with another file", { timeout: 60_000 }, async () => {
    await beginAndKill();
    const parts = partsOf(textOf(rowsOf(3)));
    const file = { name: "-", asOf: "2026-11-08", parts };
    expect(await importBulkFile(file, { again: true })).toMatchObject({ rows: 3, resumedAt: 0 });
    expect(await importText(text, undefined, "-")).toMatchObject({ rows: 12_000, resumedAt: 0 });
  });
});
