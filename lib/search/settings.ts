import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { synonyms } from "./synonyms";

/**
 * Names one or two letters apart that are different drugs or different things: a typing mistake
 * must not turn one into the other.
 */
const LOOK_ALIKES = [
  "prednisone",
  "prednisolone",
  "clonidine",
  "clonazepam",
  "hydralazine",
  "hydroxyzine",
  "cefalexin",
  "ceftriaxone",
  "cefuroxime",
  "cefotaxime",
  "lamotrigine",
  "lamivudine",
  "quinine",
  "quinidine",
  "vinblastine",
  "vincristine",
  "carboplatin",
  "cisplatin",
  "daunorubicin",
  "doxorubicin",
  "epirubicin",
  "idarubicin",
  "fluoxetine",
  "duloxetine",
  "paroxetine",
  "sertraline",
  "sertindole",
  "metformin",
  "metronidazole",
  "chlorpromazine",
  "chlorpropamide",
  "dopamine",
  "dobutamine",
  "ephedrine",
  "epinephrine",
  "hypertension",
  "hypotension",
  "hyperglycaemia",
  "hypoglycaemia",
  "hyperkalaemia",
  "hypokalaemia",
  "hypernatraemia",
  "hyponatraemia",
  "hyperthyroidism",
  "hypothyroidism",
  "intra",
  "inter",
];

/** How the Meilisearch index is set up. A change here reaches an existing index when a worker starts. */
export const indexSettings = {
  searchableAttributes: ["title", "body", "author", "group"],
  displayedAttributes: ["id", "rev", "title", "body"],
  filterableAttributes: ["group_id", "author_id", "thread_id", "created_at", "kind"],
  sortableAttributes: ["created_at"],
  rankingRules: [
    "sort",
    "words",
    "typo",
    "proximity",
    "exactness",
    "attribute",
    "kind:asc",
    "created_at:desc",
  ],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
    disableOnWords: LOOK_ALIKES,
  },
  synonyms,
  /** The check of the index asks how many posts each thread has there. */
  faceting: { maxValuesPerFacet: 10_000_000 },
  pagination: { maxTotalHits: 1_000 },
  /* What was found by then is better than nothing: a search is given up a little later. */
  searchCutoffMs: 400,
} satisfies Settings;

/** Tells one version of the settings from another. */
export const settingsHash = createHash("sha256")
  .update(JSON.stringify(indexSettings))
  .digest("hex")
  .slice(0, 16);
