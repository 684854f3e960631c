import { expect, it } from "vitest";
import { fileDate } from "./file-date";
import { FILE_COLUMNS } from "./file-layout";

it("has the 330 columns of the published file, in its order", () => {
  expect(FILE_COLUMNS).toHaveLength(330);
  expect(new Set(FILE_COLUMNS).size).toBe(330);
  expect(FILE_COLUMNS.indexOf("Provider First Line Business Practice Location Address")).toBe(28);
  expect(FILE_COLUMNS.indexOf("NPI Deactivation Date")).toBe(39);
  expect(FILE_COLUMNS[47]).toBe("Healthcare Provider Taxonomy Code_1");
  expect(FILE_COLUMNS[107]).toBe("Other Provider Identifier_1");
  expect(FILE_COLUMNS[306]).toBe("Other Provider Identifier Issuer_50");
  expect(FILE_COLUMNS[329]).toBe("Certification Date");
});

it("knows from its name up to which day a file tells", () => {
  expect(fileDate("npidata_pfile_20050523-20261108.csv")).toBe("2026-11-08");
  expect(fileDate("npidata_pfile_20261102-20261108_V2.csv")).toBe("2026-11-08");
  for (const name of ["-", "npi.csv", "npidata_pfile_20050523-20261399.csv"])
    expect(fileDate(name)).toBeUndefined();
});
