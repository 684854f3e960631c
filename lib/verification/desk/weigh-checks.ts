import type { Reader } from "@/db/client";
import { professions, specialties } from "@/db/schema";
import { nameOfCountry } from "@/lib/members/name-of-country";
import type { CaseRow } from "../cases/lock-case";
import { asProved, otherName, type Proof } from "../evidence/find-proof";
import { shownInstitution } from "../evidence/shown-institution";
import { WAYS } from "../ways/ways";
import { type CheckRow, listChecks, namesOf, toDeskCheck } from "./case-parts";
import { compareClaim } from "./compare-claim";
import type { ApproveAs, DeskCase } from "./contract";
import { GONE, isByPerson } from "./who-decided";

type Weighed = Pick<DeskCase, "checks" | "compared" | "comparedWith" | "approveAs">;

/** Ways by which somebody's entry is seen. */
const SHOWS_ENTRY = ["registry", "manual", "document"];

/** The checks of a case, the last that saw an entry beside what the member says, and what an approval is for. */
export async function weighChecks(
  tx: Reader,
  row: CaseRow,
  { memberName, proof }: { memberName: string; proof: Proof | undefined },
): Promise<Weighed> {
  const rows = await listChecks(tx, row);
  const people = await namesOf(
    tx,
    rows.map(({ decidedBy }) => decidedBy),
  );
  const nameOf = await loadNames(tx);
  const saw = rows.filter(
    ({ method, outcome }) => outcome !== "unavailable" && SHOWS_ENTRY.includes(method),
  );
  const last = saw.at(-1);
  const said = { ...row, name: row.nameOnRegister ?? memberName };
  return {
    checks: rows.map((one) => toDeskCheck(one, people, row.id)),
    compared: compareClaim(said, last, nameOf),
    comparedWith: last
      ? { words: sourceWords(last, people), checkedAt: last.checkedAt.toISOString() }
      : null,
    approveAs: await approveAs(tx, row, proof, { name: said.name, nameOf }),
  };
}

type Names = Awaited<ReturnType<typeof loadNames>>;

async function loadNames(tx: Reader) {
  const ofProfession = new Map((await tx.select().from(professions)).map((row) => [row.id, row]));
  const ofSpecialty = new Map((await tx.select().from(specialties)).map((row) => [row.id, row]));
  return {
    profession: (id: string | null) => (id && ofProfession.get(id)?.name) ?? id,
    specialty: (id: string | null) => (id && ofSpecialty.get(id)?.name) ?? id,
    country: nameOfCountry,
  };
}

/** What an approval is for: as it was seen. */
async function approveAs(
  tx: Reader,
  row: CaseRow,
  proof: Proof | undefined,
  { name, nameOf }: { name: string; nameOf: Names },
): Promise<ApproveAs> {
  if (proof === undefined) return { checkId: "", words: "", unproved: null, problem: null };
  const seen = asProved(row, proof);
  const parts = [nameOf.profession(seen.professionId), nameOf.specialty(seen.specialtyId)];
  const place = [nameOf.country(seen.country), seen.isTrainee && "in training"];
  const words = [...parts, ...place, await shownInstitution(tx, seen)].filter(Boolean).join(" · ");
  const unproved = row.specialtyId === seen.specialtyId ? null : nameOf.specialty(row.specialtyId);
  return { checkId: proof.id, words, unproved, problem: otherName(name, proof) };
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function sourceWords({ decidedBy, method, seen }: CheckRow, people: Map<string, string>): string {
  if (isByPerson(method)) {
    const source = method === "document" ? "The document" : "The register";
    return `${source}, as ${people.get(decidedBy ?? "") ?? GONE} saw it`;
  }
  const isCopy = seen?.source === "table";
  return isCopy
    ? `Our copy of the registry, as of ${day.format(new Date(seen.asOf))}`
    : `${WAYS[method].name}, asked by us`;
}
