import { and, eq, inArray, ne } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { members, verificationChecks } from "@/db/schema";
import { Denied } from "@/lib/errors";
import type { CaseRow } from "../cases/lock-case";
import { areNamesAlike } from "../names/compare-lines";
import { compareNames } from "../names/compare-names";
import { isNameWithin } from "../names/name-within";
import { WAYS } from "../ways/ways";
import { bearsOn } from "./checks-of-case";

export type Proof = typeof verificationChecks.$inferSelect;

/** Ways by which an entry is seen: of whom, as what, where. */
const SHOWS_ENTRY = Object.values(WAYS)
  .filter(({ proves }) => proves.includes("registration"))
  .map(({ method }) => method);

/** What an approval of a case is for: the entry that was seen last, among the last look by each way. */
export async function findProof(
  reader: Reader,
  row: CaseRow,
  now: Date,
): Promise<Proof | undefined> {
  const { method, outcome, checkedAt, id } = verificationChecks;
  const looks = await reader
    .select()
    .from(verificationChecks)
    .where(and(bearsOn(row), inArray(method, SHOWS_ENTRY), ne(outcome, "unavailable")))
    .orderBy(checkedAt, id);
  return looks
    .filter((look, at) => !looks.slice(at + 1).some((later) => later.method === look.method))
    .findLast(({ outcome, expiresAt }) => outcome === "proved" && expiresAt && expiresAt > now);
}

/** A case as what was seen, whatever its member asked for. */
export function asProved(row: CaseRow, proof: Proof): CaseRow {
  const { professionId, specialtyId, country, jurisdiction, isTrainee } = proof;
  const { registerId, registerNumber } = proof;
  const seen = { professionId, specialtyId, country, jurisdiction, isTrainee };
  return { ...row, ...seen, registerId, registerNumber };
}

/** Why an entry is not that of somebody of this name; null where it is. */
export function otherName(name: string, { seen, nameAsRegistered: known }: Proof): string | null {
  const isTheirs = seen
    ? compareNames(name, seen.name, seen.otherNames).fits
    : known !== null && areNamesAlike(name, known) && isNameWithin(name, inOneLine(known));
  if (isTheirs) return null;
  return `What was seen is for ${known ?? "nobody by name"}, and this would verify ${name}. Look again, or refuse for another name.`;
}

/** A person wrote it down as it stands there, so that no word may be missing in it. */
const inOneLine = (last: string) => ({
  ...{ name: { first: "", middle: "", last }, otherNames: [] },
  ...{ suffix: "", credential: "" },
});

/** The case as its approval puts it in force: what was seen, of somebody of that name. */
export async function provedCase(tx: Tx, row: CaseRow, now: Date): Promise<CaseRow> {
  const proof = await findProof(tx, row, now);
  if (proof === undefined) throw new Denied("Nobody has seen what this would put in force.");
  const [member] = await tx
    .select({ name: members.name })
    .from(members)
    .where(eq(members.id, row.memberId));
  const problem = otherName(row.nameOnRegister ?? member?.name ?? "", proof);
  if (problem !== null) throw new Denied(problem);
  return asProved(row, proof);
}
