import type { BulkRecord } from "./read-record";

/** The columns of `copyLine`, in its order. */
export const COPY_COLUMNS = [
  "npi",
  "entity_type",
  "first_name",
  "middle_name",
  "last_name",
  "name_suffix",
  "credential",
  "other_first_name",
  "other_middle_name",
  "other_last_name",
  "practice_state",
  "taxonomies",
  "deactivated_on",
  "updated_on",
  "as_of",
];

/** A record as a line of PostgreSQL's text format for COPY. */
export function copyLine(record: BulkRecord, asOf: string): string {
  const { taxonomies } = record;
  const values = [
    record.npi,
    record.entityType,
    record.firstName,
    record.middleName,
    record.lastName,
    record.nameSuffix,
    record.credential,
    record.otherFirstName,
    record.otherMiddleName,
    record.otherLastName,
    record.practiceState,
    taxonomies == null || taxonomies.length === 0 ? null : JSON.stringify(taxonomies),
    record.deactivatedOn,
    record.updatedOn,
    asOf,
  ];
  return `${values.map(written).join("\t")}\n`;
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function written(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  // PostgreSQL cannot hold the null character; it becomes the sign for a broken one.
  return value.replace(/[\\\t\n\r\0]/g, (sign) => ESCAPES[sign] ?? "\uFFFD");
}
