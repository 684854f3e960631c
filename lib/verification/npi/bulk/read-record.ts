import type { npiRecords, StoredTaxonomy } from "@/db/schema";
import { readNpi } from "../npi-number";
import type { Row } from "./csv-reader";
import { TAXONOMY_GROUPS } from "./file-layout";

/** A row to store, without the day of its file. */
export type BulkRecord = Omit<typeof npiRecords.$inferInsert, "asOf">;
export type RecordProblem = "npi" | "entity-type" | "date" | "name";

const COLUMNS = {
  npi: "NPI",
  entityType: "Entity Type Code",
  lastName: "Provider Last Name (Legal Name)",
  firstName: "Provider First Name",
  middleName: "Provider Middle Name",
  nameSuffix: "Provider Name Suffix Text",
  credential: "Provider Credential Text",
  otherLastName: "Provider Other Last Name",
  otherFirstName: "Provider Other First Name",
  otherMiddleName: "Provider Other Middle Name",
  practiceState: "Provider Business Practice Location Address State Name",
  updatedOn: "Last Update Date",
  deactivatedOn: "NPI Deactivation Date",
  reactivatedOn: "NPI Reactivation Date",
} as const;

/** Makes the function that reads rows of a file with this header, or names the columns that it lacks. */
export function recordReader(
  header: string[],
): { read: (row: Row) => BulkRecord | RecordProblem } | { missing: string[] } {
  const at = new Map(header.map((name, index) => [name.trim(), index]));
  const groups = Array.from({ length: TAXONOMY_GROUPS }, (_, index) => [
    `Healthcare Provider Taxonomy Code_${index + 1}`,
    `Provider License Number_${index + 1}`,
    `Provider License Number State Code_${index + 1}`,
    `Healthcare Provider Primary Taxonomy Switch_${index + 1}`,
  ]);
  const missing = [...Object.values(COLUMNS), ...groups.flat()].filter((name) => !at.has(name));
  if (missing.length > 0) return { missing };
  const place = (name: string) => at.get(name) ?? -1;
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, name]) => [key, place(name)]),
  ) as Record<keyof typeof COLUMNS, number>;
  const taxonomies = groups.map((names) => names.map(place));
  return { read: (row) => readRecord(row, columns, taxonomies) };
}

function readRecord(
  row: Row,
  columns: Record<keyof typeof COLUMNS, number>,
  groups: number[][],
): BulkRecord | RecordProblem {
  const text = (name: keyof typeof COLUMNS) => row.text(columns[name]).trim() || null;
  const number = readNpi(text("npi") ?? "");
  if ("problem" in number) return "npi";
  const npi = Number(number.npi);
  const deactivated = readDate(text("deactivatedOn"));
  const reactivated = readDate(text("reactivatedOn"));
  const updatedOn = readDate(text("updatedOn"));
  if (deactivated === undefined || reactivated === undefined || updatedOn === undefined)
    return "date";
  const isInService = deactivated === null || (reactivated !== null && reactivated >= deactivated);
  const deactivatedOn = isInService ? null : deactivated;
  const entityType = text("entityType");
  if (entityType === null && deactivatedOn !== null)
    return { npi, entityType: null, deactivatedOn, updatedOn };
  if (entityType === "2") return { npi, entityType: 2, deactivatedOn, updatedOn };
  if (entityType !== "1") return "entity-type";
  const lastName = text("lastName");
  if (lastName === null && deactivatedOn === null) return "name";
  return {
    npi,
    entityType: 1,
    firstName: text("firstName"),
    middleName: text("middleName"),
    lastName,
    nameSuffix: text("nameSuffix"),
    credential: text("credential"),
    otherFirstName: text("otherFirstName"),
    otherMiddleName: text("otherMiddleName"),
    otherLastName: text("otherLastName"),
    practiceState: text("practiceState"),
    taxonomies: groups.flatMap((group) => readTaxonomy(row, group)),
    deactivatedOn,
    updatedOn,
  };
}

function readTaxonomy(row: Row, [code = -1, licence = -1, state = -1, primary = -1]: number[]) {
  const value = row.text(code);
  if (value === "") return [];
  const isPrimary = row.text(primary) === "Y" ? 1 : 0;
  return [[value, row.text(licence).trim(), row.text(state), isPrimary] satisfies StoredTaxonomy];
}

/** "07/08/2007" as "2007-07-08"; null for none, undefined for what is no date. */
function readDate(text: string | null): string | null | undefined {
  if (text === null) return null;
  const match = /^(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/([12]\d{3})$/.exec(text);
  if (match === null) return undefined;
  const [, month = "", day = "", year = ""] = match;
  const isSure = day < "29";
  const daysInMonth = () => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return isSure || Number(day) <= daysInMonth() ? `${year}-${month}-${day}` : undefined;
}
