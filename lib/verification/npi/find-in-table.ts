import { eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { npiImports, npiRecords } from "@/db/schema";
import { readRow } from "./read-row";
import type { NpiLookUp } from "./record";

/** Looks a well-formed number up in the table filled from the registry's public file. */
export async function findInTable(npi: string): Promise<NpiLookUp> {
  const [row] = await db
    .select()
    .from(npiRecords)
    .where(eq(npiRecords.npi, Number(npi)));
  if (row !== undefined) return readRow(row);
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
