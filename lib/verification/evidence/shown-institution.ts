import type { Reader } from "@/db/client";
import { verificationChecks } from "@/db/schema";
import { bearsOn, type Claimed } from "./checks-of-case";

/** Where the checks of a case show that its member works, by the last that says so; null where none does. */
export async function shownInstitution(reader: Reader, one: Claimed): Promise<string | null> {
  const { method, outcome, institution, checkedAt, id } = verificationChecks;
  const rows = await reader
    .select({ method, outcome, institution })
    .from(verificationChecks)
    .where(bearsOn(one))
    .orderBy(checkedAt, id);
  const said = rows.filter((row) => row.outcome !== "unavailable");
  const last = said.filter(
    (row, at) => !said.slice(at + 1).some((later) => later.method === row.method),
  );
  return last.findLast((row) => row.outcome === "proved" && row.institution)?.institution ?? null;
}
