import { compareNames, type NameFit } from "../names/compare-names";
import type { NpiRecord, RegisteredTaxonomy } from "./record";
import { isStudentTaxonomy, professionsOfTaxonomy } from "./taxonomy-professions";

/** What a member says: name in one line, two letters of the state, id of the profession. */
export type Claim = { name: string; state: string; professionId: string };

export type StateFit =
  | { fits: true; by: "licence" | "practice" }
  | { fits: false; why: "none-registered" | "other-states"; registered: string[] };

export type ProfessionFit =
  | { fits: true; taxonomy: RegisteredTaxonomy }
  | {
      fits: false;
      why: "none-registered" | "in-training" | "other-profession" | "unknown-taxonomy";
      registered: string[];
    };

export type Comparison = {
  name: NameFit;
  state: StateFit;
  profession: ProfessionFit;
  /** Name, state and profession fit. The number is public, so this still proves nobody. */
  fits: boolean;
};

/** Compares what a member says with the registry's record, part by part, and says why a part does not fit. */
export function compareRegistered(record: NpiRecord, claim: Claim): Comparison {
  const name = compareNames(claim.name, record.name, record.otherNames);
  const profession = compareProfession(record, claim);
  const state = compareState(record, claim, profession);
  return { name, state, profession, fits: name.fits && state.fits && profession.fits };
}

/** The primary taxonomy, or better one licensed in the state, is preferred as the one that shows the profession. */
function compareProfession(record: NpiRecord, claim: Claim): ProfessionFit {
  const { taxonomies, credential } = record;
  const weight = ({ state, isPrimary }: RegisteredTaxonomy) =>
    (isSameState(state, claim.state) ? 2 : 0) + (isPrimary ? 1 : 0);
  const [taxonomy] = inProfession(record, claim).sort((a, b) => weight(b) - weight(a));
  if (taxonomy !== undefined) return { fits: true, taxonomy };
  const all = taxonomies.flatMap(({ code }) => professionsOfTaxonomy(code, credential));
  const registered = [...new Set(all)];
  if (taxonomies.length === 0) return { fits: false, why: "none-registered", registered };
  if (registered.length > 0) return { fits: false, why: "other-profession", registered };
  const isTrainee = taxonomies.some(({ code }) => isStudentTaxonomy(code));
  return { fits: false, why: isTrainee ? "in-training" : "unknown-taxonomy", registered };
}

function inProfession({ taxonomies, credential }: NpiRecord, claim: Claim): RegisteredTaxonomy[] {
  return taxonomies.filter(({ code }) =>
    professionsOfTaxonomy(code, credential).includes(claim.professionId),
  );
}

/** A licence counts for the state only in the profession that is claimed; a place of practice counts by itself. */
function compareState(record: NpiRecord, claim: Claim, profession: ProfessionFit): StateFit {
  const licensed = profession.fits ? inProfession(record, claim) : record.taxonomies;
  if (licensed.some(({ state }) => isSameState(state, claim.state)))
    return { fits: true, by: "licence" };
  if (record.practiceStates.some((state) => isSameState(state, claim.state)))
    return { fits: true, by: "practice" };
  const states = [...licensed.map(({ state }) => state), ...record.practiceStates];
  const registered = [...new Set(states.filter((state) => state !== null))];
  return {
    fits: false,
    why: registered.length === 0 ? "none-registered" : "other-states",
    registered,
  };
}

function isSameState(registered: string | null, claimed: string): boolean {
  return registered !== null && registered.toUpperCase() === claimed.trim().toUpperCase();
}
