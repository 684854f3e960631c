type Reason = {
  /** In the verifier's list. */
  label: string;
  /** What the member is told. */
  sentence: string;
};

/** Why a case is refused. The verifier's own words follow the sentence. */
export const REFUSALS = {
  "not-found": {
    label: "Not on the register",
    sentence: "We could not find you on the register you named.",
  },
  "name-differs": {
    label: "Another name",
    sentence: "What we found is registered under another name.",
  },
  "not-active": {
    label: "Not active",
    sentence: "The registration we found is not active.",
  },
  "other-profession": {
    label: "Another profession",
    sentence: "What we found is for another profession than the one you asked for.",
  },
  "document-unreadable": {
    label: "Document not readable",
    sentence: "The document could not be read, or does not show your name and what it is for.",
  },
  "not-enough": {
    label: "Not enough to go by",
    sentence: "What we have does not show that you are a clinician.",
  },
  "not-a-clinician": {
    label: "Not a clinician",
    sentence: "This place is for clinicians and for those who train to be one.",
  },
  "somebody-else": {
    label: "Somebody else's identity",
    sentence: "What you sent belongs to somebody else.",
  },
  other: { label: "Another reason", sentence: "We could not verify you." },
} as const satisfies Record<string, Reason>;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];

/** Refusals that say that somebody is not who or what they said. */
export const PROVES_FALSE: ReadonlySet<RefusalCode> = new Set(["not-a-clinician", "somebody-else"]);
