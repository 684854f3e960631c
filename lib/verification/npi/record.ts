/** A name as the registry has it; parts that it leaves out are "". */
export type RegisteredName = { first: string; middle: string; last: string };

export type RegisteredTaxonomy = {
  /** NUCC code, such as "207R00000X". */
  code: string;
  /** As the clinician entered it; the registry does not check it. */
  licence: string | null;
  state: string | null;
  isPrimary: boolean;
};

/** A person in the US registry whose number is in service. Everything in it is public and was entered by the person. */
export type NpiRecord = {
  npi: string;
  name: RegisteredName;
  suffix: string;
  credential: string;
  otherNames: RegisteredName[];
  /** Two letters each, of the places of practice. */
  practiceStates: string[];
  taxonomies: RegisteredTaxonomy[];
  /** Day of the last change there, as "2021-04-25". */
  updatedOn: string | null;
  source: "api" | "table";
  /** The day for which this is known: today from the API, from the table that of the file. */
  asOf: string;
};

/** Why the registry could not be asked, or its answer not be used. */
export type Unavailable =
  | "unreachable"
  | "timed-out"
  | "server-error"
  | "refused"
  | "unreadable"
  | "too-large"
  | "wrong-answer"
  | "table-empty";

/** What came of looking a number up. Only "found" says anything good of it, and it never verifies anybody by itself. */
export type NpiLookUp =
  | { outcome: "found"; record: NpiRecord }
  | { outcome: "not-found" }
  | { outcome: "organisation" }
  | { outcome: "deactivated"; on: string | null }
  | { outcome: "unavailable"; reason: Unavailable };
