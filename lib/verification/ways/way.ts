import type { Method } from "../methods";

/**
 * The two questions behind every verification: is there a clinician of this name and profession in good
 * standing, and is the person at this account that clinician?
 */
export type Facet = "registration" | "identity";

/** A way to be verified: what it needs, what it proves, and how long that holds. */
export type Way = {
  method: Method;
  name: string;
  /** What the member must have or do, as a sentence. */
  needs: string;
  proves: readonly Facet[];
  /** Months what it proves may be relied on. */
  holdsMonths: number;
  /** How many different people or things must say so before it counts. */
  times: number;
  /** Checks of this way are made by a verifier, never by a program. */
  byVerifier: boolean;
};
