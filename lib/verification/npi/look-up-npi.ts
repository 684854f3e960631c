import { env } from "@/lib/env";
import { askNppes } from "./ask-nppes";
import { findInTable } from "./find-in-table";
import type { NpiLookUp } from "./record";

/**
 * Looks a well-formed NPI up where the settings say. With both sources, the API answers for what the table
 * does not know: numbers newer than its file, or all while it is empty.
 */
export async function lookUpNpi(npi: string, source = env.NPI_SOURCE): Promise<NpiLookUp> {
  if (source === "api") return askNppes(npi);
  const stored = await findInTable(npi);
  if (source === "table") return stored;
  const isKnown = stored.outcome !== "not-found" && stored.outcome !== "unavailable";
  return isKnown ? stored : askNppes(npi);
}
