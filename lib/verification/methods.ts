/** The ways to be verified, in the order they are offered. */
export const METHODS = [
  "registry",
  "institution-mail",
  "document",
  "vouching",
  "sign-on",
  "manual",
  "recognised",
] as const;

export type Method = (typeof METHODS)[number];

/** What came of one check. "unavailable" says nothing of the member. */
export const CHECK_OUTCOMES = ["proved", "not-proved", "unavailable"] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What may stand beside the profession in a member's mark. */
export const MARK_PARTS = ["specialty", "country", "institution"] as const;
export type MarkPart = (typeof MARK_PARTS)[number];
