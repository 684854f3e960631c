import { eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { npiImports, npiRecords } from "@/db/schema";
import type { NpiLookUp } from "./record";

type Row = typeof npiRecords.$inferSelect;

/** Looks a well-formed number up in the table filled from the registry's public file. */
export async function findInTable(npi: string): Promise<NpiLookUp> {
  const [row] = await db
    .select()
    .from(npiRecords)
    .where(eq(npiRecords.npi, Number(npi)));
  if (row !== undefined) return readRow(npi, row);
  return (await isFilled())
    ? { outcome: "not-found" }
    : { outcome: "unavailable", reason: "table-empty" };
}

/** Whether a file was ever imported to its end: before, a number that is missing says nothing. */
async function isFilled(): Promise<boolean> {
  const [finished] = await db
    .select({ id: npiImports.id })
    .from(npiImports)
    .where(isNotNull(npiImports.finishedAt))
    .limit(1);
  return finished !== undefined;
}

function readRow(npi: string, row: Row): NpiLookUp {
  if (row.deactivatedOn !== null) return { outcome: "deactivated", on: row.deactivatedOn };
  if (row.entityType !== 1) return { outcome: "organisation" };
  const other = {
    first: row.otherFirstName ?? "",
    middle: row.otherMiddleName ?? "",
    last: row.otherLastName ?? "",
  };
  const state = row.practiceState?.toUpperCase() ?? "";
  return {
    outcome: "found",
    record: {
      npi,
      name: {
        first: row.firstName ?? "",
        middle: row.middleName ?? "",
        last: row.lastName ?? "",
      },
      suffix: row.nameSuffix ?? "",
      credential: row.credential ?? "",
      otherNames: other.last === "" ? [] : [other],
      practiceStates: /^[A-Z]{2}$/.test(state) ? [state] : [],
      taxonomies: (row.taxonomies ?? []).map(([code, licence, licenceState, isPrimary]) => ({
        code,
        licence: licence || null,
        state: licenceState || null,
        isPrimary: isPrimary === 1,
      })),
      updatedOn: row.updatedOn,
      source: "table",
      asOf: row.asOf,
    },
  };
}
