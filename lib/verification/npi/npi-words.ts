import type { NameMisfit } from "../names/compare-names";
import type { ProfessionFit, StateFit } from "./compare-registered";
import type { NpiProblem } from "./npi-number";
import type { NpiLookUp } from "./record";

type Misfit<Fit> =
  Extract<Fit, { fits: false }> extends { why: infer Why extends string } ? Why : never;

/** What is wrong with a number, for the person who typed it. */
export const NUMBER_WORDS: Record<NpiProblem, string> = {
  empty: "Enter your NPI, the ten digits from NPPES.",
  "not-digits": "An NPI has digits only. Check for a letter O in place of a zero.",
  length: "An NPI has ten digits. Check whether one is missing or too many.",
  "first-digit": "An NPI begins with 1 or 2. Check that this is not another number of yours.",
  "check-digit":
    "This is not an NPI: its last digit does not fit the others. Check for a typing error.",
};

/** What came of looking a number up, for the person whose it should be; nothing is said of "found". */
export const LOOK_UP_WORDS: Record<Exclude<NpiLookUp["outcome"], "found">, string> = {
  "not-found":
    "The registry does not know this NPI. Check it, or send another proof if you were registered only days ago.",
  organisation:
    "This is the NPI of an organisation. Enter your own, which NPPES lists as individual (NPI-1).",
  deactivated: "The registry says that this NPI is no longer in service. Send another proof.",
  unavailable:
    "The registry does not answer at present. Your number is kept, and we ask again; you need not do anything.",
};

/** Why a name is not the registered one, for those who decide. */
export const NAME_WORDS: Record<NameMisfit, string> = {
  "no-name": "There is no first name and surname to compare.",
  "family-name": "The surname is another one.",
  "first-name": "The surname fits, the first name does not.",
  "only-initial": "The surname fits; of the first name there is only an initial.",
  "middle-name": "First name and surname fit, the middle name does not.",
};

/** Why a state does not fit, for those who decide. */
export const STATE_WORDS: Record<Misfit<StateFit>, string> = {
  "none-registered": "No state is registered.",
  "other-states": "Other states are registered.",
};

/** Why a profession does not fit, for those who decide. */
export const PROFESSION_WORDS: Record<Misfit<ProfessionFit>, string> = {
  "none-registered": "No profession is registered.",
  "in-training": "Registered as somebody in training.",
  "other-profession": "Another profession is registered.",
  "unknown-taxonomy": "What is registered is none of the professions here.",
};
