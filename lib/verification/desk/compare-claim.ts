import type { CheckOutcome } from "../methods";
import type { NpiRecord, RegisteredName } from "../npi/record";
import { professionsOfTaxonomy } from "../npi/taxonomy-professions";
import { registeredSpecialties } from "../npi/taxonomy-specialties";
import { misfitWords } from "./check-words";
import type { ComparedField } from "./contract";

/** What the member says, in words and ids. */
export type Said = {
  name: string;
  professionId: string | null;
  specialtyId: string | null;
  country: string | null;
  jurisdiction: string | null;
  registerNumber: string | null;
};

/** What was seen: a registry's record, or what a verifier wrote down. */
export type Seen = {
  professionId: string | null;
  specialtyId: string | null;
  country: string | null;
  jurisdiction: string | null;
  registerNumber: string | null;
  nameAsRegistered: string | null;
  statusSeen: string | null;
  reason: string | null;
  outcome: CheckOutcome;
  seen: NpiRecord | null;
};

export type Names = {
  profession: (id: string | null) => string | null;
  specialty: (id: string | null) => string | null;
  country: (id: string | null) => string | null;
};

/** The two side by side, part by part, and what does not fit; without a check only what is said. */
export function compareClaim(said: Said, check: Seen | undefined, names: Names): ComparedField[] {
  const rows = check?.seen
    ? fromRecord(said, check, check.seen, names)
    : fromNote(said, check, names);
  const claimed: Record<string, string | null> = {
    Name: said.name,
    Profession: names.profession(said.professionId),
    Specialty: names.specialty(said.specialtyId),
    Country: names.country(said.country),
    "State or region": said.jurisdiction,
    Number: said.registerNumber,
    Status: null,
  };
  return Object.entries(claimed)
    .map(([label, text]) => {
      const found = rows[label] ?? nothing;
      return { label, said: text, ...found };
    })
    .filter((row) => row.said !== null || row.seen !== null);
}

type Found = Pick<ComparedField, "seen" | "fit" | "why">;
const nothing: Found = { seen: null, fit: "unknown", why: null };

function fromRecord(
  said: Said,
  check: Seen,
  record: NpiRecord,
  names: Names,
): Record<string, Found> {
  const why = misfitWords(check.reason);
  const judged = (seen: string | null, part: string): Found =>
    why[part] === undefined
      ? { seen, fit: "fits", why: null }
      : { seen, fit: "differs", why: why[part] };
  const registered = record.taxonomies.map(({ code, state, licence }) => {
    const words = professionsOfTaxonomy(code, record.credential).map(names.profession);
    const number = licence && `licence ${licence}`;
    return [words.filter(Boolean).join(" or ") || code, state, number].filter(Boolean).join(", ");
  });
  const specialties = registeredSpecialties(record, said.professionId);
  const specialty = specialties.find((id) => id === said.specialtyId) ?? specialties[0] ?? null;
  const states = [...record.taxonomies.map(({ state }) => state), ...record.practiceStates];
  const others = record.otherNames.map(inFull).filter(Boolean);
  const also = others.length > 0 ? ` (also ${others.join(", ")})` : "";
  return {
    Name: judged((check.nameAsRegistered ?? "") + also, "name"),
    Profession: judged([...new Set(registered)].join("; ") || null, "profession"),
    Specialty: equal(
      said.specialtyId,
      specialty,
      specialties.map(names.specialty).join("; ") || null,
    ),
    Country: equal(said.country, "US", names.country("US")),
    "State or region": judged([...new Set(states.filter(Boolean))].join(", ") || null, "state"),
    Number: equal(said.registerNumber, record.npi, record.npi),
    Status: { seen: check.statusSeen && inWords(check.statusSeen), fit: "fits", why: null },
  };
}

/** What was not found has none of the claim in it, whatever stands in the row. */
function fromNote(said: Said, check: Seen | undefined, names: Names): Record<string, Found> {
  if (check === undefined) return {};
  const { nameAsRegistered: name, statusSeen, outcome } = check;
  const found: Record<string, Found> = {
    Name: equal(folded(said.name), folded(firstNameFirst(name)), name),
    Status: { ...nothing, seen: statusSeen && inWords(statusSeen) },
  };
  if (outcome !== "proved") return found;
  const { professionId, specialtyId, country, jurisdiction, registerNumber } = check;
  return {
    ...found,
    Profession: equal(said.professionId, professionId, names.profession(professionId)),
    Specialty: equal(said.specialtyId, specialtyId, names.specialty(specialtyId)),
    Country: equal(said.country, country, names.country(country)),
    "State or region": equal(folded(said.jurisdiction), folded(jurisdiction), jurisdiction),
    Number: equal(said.registerNumber, registerNumber, registerNumber),
  };
}

function equal(one: string | null, other: string | null, seen: string | null): Found {
  if (one === null || other === null) return { seen, fit: "unknown", why: null };
  const fits = one === other;
  return { seen, fit: fits ? "fits" : "differs", why: fits ? null : "Not the same." };
}

/** "Quist, Ada Maria" → "Ada Maria Quist", as many registers print names. */
const firstNameFirst = (name: string | null) =>
  name === null ? null : name.replace(/^([^,]+),([^,]+)$/, "$2 $1");

const folded = (text: string | null) =>
  text === null
    ? null
    : text
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();

const inFull = ({ first, middle, last }: RegisteredName) =>
  [first, middle, last].filter(Boolean).join(" ");

/** "not-found" → "Not found"; what a verifier wrote stays. */
const inWords = (status: string) => {
  const words = /^[a-z-]+$/.test(status) ? status.replaceAll("-", " ") : status;
  return words.charAt(0).toUpperCase() + words.slice(1);
};
