import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";

/** What the public file of the US registry says, a row for each NPI; names and states as written there. */
export const npiRecords = pgTable(
  "npi_records",
  {
    npi: bigint({ mode: "number" }).primaryKey(),
    /** 1 is a person, 2 an organisation; the file leaves it out for deactivated numbers. */
    entityType: smallint(),
    firstName: text(),
    middleName: text(),
    lastName: text(),
    nameSuffix: text(),
    credential: text(),
    otherFirstName: text(),
    otherMiddleName: text(),
    otherLastName: text(),
    practiceState: text(),
    taxonomies: jsonb().$type<StoredTaxonomy[]>(),
    /** Null while the number is in service. */
    deactivatedOn: date(),
    updatedOn: date(),
    /** The day that the file it came from describes; an older file does not replace it. */
    asOf: date().notNull(),
  },
  (table) => [
    check("npi_records_npi_form", sql`${table.npi} BETWEEN 1000000000 AND 2999999999`),
    check("npi_records_entity_type_known", sql`${table.entityType} IN (1, 2)`),
  ],
);

/** Code, licence number, its state, 1 for the primary one: short, as there are millions of them. */
export type StoredTaxonomy = [code: string, licence: string, state: string, isPrimary: 0 | 1];

/** Imports of that file: how far each came, so that one that was cut off goes on from there. */
export const npiImports = pgTable(
  "npi_imports",
  {
    id: id(),
    fileName: text().notNull(),
    asOf: date().notNull(),
    header: text().array().notNull(),
    /** Rows that end before this byte are stored; `digest` is the SHA-256 of the bytes before it. */
    bytes: bigint({ mode: "number" }).notNull(),
    digest: text().notNull(),
    /** Line on which the next row begins. */
    line: integer().notNull(),
    rows: integer().notNull().default(0),
    malformed: integer().notNull().default(0),
    startedAt: createdAt(),
    finishedAt: moment(),
  },
  (table) => [index("npi_imports_file_name").on(table.fileName)],
);
