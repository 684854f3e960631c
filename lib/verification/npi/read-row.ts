import type { npiRecords } from "@/db/schema";
import type { NpiLookUp } from "./record";

type Row = typeof npiRecords.$inferSelect;

/** What a row of the table filled from the registry's public file says. */
export function readRow(row: Row): NpiLookUp {
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
      npi: String(row.npi),
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
