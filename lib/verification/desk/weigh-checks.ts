import type { Reader } from "@/db/client";
import { professions, specialties } from "@/db/schema";
import { nameOfCountry } from "@/lib/members/name-of-country";
import type { CaseRow } from "../cases/lock-case";
import { shownInstitution } from "../evidence/shown-institution";
import { WAYS } from "../ways/ways";
import { type CheckRow, listChecks, namesOf, toDeskCheck } from "./case-parts";
import { compareClaim } from "./compare-claim";
import type { ApproveAs, DeskCase } from "./contract";

type Weighed = Pick<DeskCase, "checks" | "compared" | "comparedWith" | "approveAs">;

/** Ways by which somebody's entry is seen. */
const SHOWS_ENTRY = ["registry", "manual", "document"];

/** The checks of a case, and the last that saw an entry beside what the member says. */
export async function weighChecks(tx: Reader, row: CaseRow, memberName: string): Promise<Weighed> {
  const rows = await listChecks(tx, row.id);
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
    checks: rows.map((one) => toDeskCheck(one, people)),
    compared: compareClaim(said, last, nameOf),
    comparedWith: last
      ? { words: sourceWords(last, people), checkedAt: last.checkedAt.toISOString() }
      : null,
    approveAs: approveAs(
      row,
      saw.findLast(({ outcome }) => outcome === "proved"),
      nameOf,
      await shownInstitution(tx, row),
    ),
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

/** As it was found; what the check leaves open is as the member says. */
function approveAs(
  row: CaseRow,
  proof: CheckRow | undefined,
  nameOf: Names,
  institution: string | null,
): ApproveAs {
  const professionId = proof?.professionId ?? row.professionId;
  const specialtyId = proof ? proof.specialtyId : row.specialtyId;
  const country = proof?.country ?? row.country;
  const isTrainee = proof?.isTrainee ?? row.isTrainee;
  const parts = [nameOf.profession(professionId), nameOf.specialty(specialtyId)];
  const words = [...parts, nameOf.country(country), isTrainee && "in training", institution];
  return {
    professionId: professionId ?? "",
    specialtyId: specialtyId ?? "",
    country: country ?? "",
    isTrainee,
    words: words.filter(Boolean).join(" · "),
  };
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function sourceWords({ decidedBy, method, seen }: CheckRow, people: Map<string, string>): string {
  if (decidedBy !== null) {
    const source = method === "document" ? "The document" : "The register";
    return `${source}, as ${people.get(decidedBy) ?? "a verifier"} saw it`;
  }
  const isCopy = seen?.source === "table";
  return isCopy
    ? `Our copy of the registry, as of ${day.format(new Date(seen.asOf))}`
    : `${WAYS[method].name}, asked by us`;
}
