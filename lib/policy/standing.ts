import type { members } from "@/db/schema";

/**
 * What proof of being a clinician is worth now. `lapsing`: it has run out, and for some days one may
 * still write; `lapsed`: one reads and does not write.
 */
export const STANDINGS = ["unverified", "verified", "lapsing", "lapsed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days before its end in which a verification is due for renewal. */
export const DUE_DAYS = 60;
/** Days after its end in which one may still write. */
export const GRACE_DAYS = 14;

const DAY = 86_400_000;

type Methods = (typeof members.$inferSelect)["verificationMethods"];

/** What is in force, as the columns of `members` hold it. */
export type Proof = {
  verifiedAt: Date | null;
  verificationEndsAt: Date | null;
  isTrainee: boolean;
  verificationMethods: Methods;
  verifiedInstitution: string | null;
};

export const noProof: Proof = {
  verifiedAt: null,
  verificationEndsAt: null,
  isTrainee: false,
  verificationMethods: [],
  verifiedInstitution: null,
};

/** A decision as far as it says what is in force. */
export type Decided = {
  ordinal: number;
  outcome: "approved" | "refused" | "revoked";
  decidedAt: Date;
  endsAt: Date | null;
  isTrainee: boolean;
  methods: Methods;
  institution: string | null;
};

/**
 * What a member's decisions put in force: what the last approval gave, unless it was revoked since. A
 * refusal takes nothing away. `members` keeps the answer, so that a page needs no decisions to show people.
 */
export function proofFrom(decisions: readonly Decided[]): Proof {
  const last = decisions
    .filter(({ outcome }) => outcome !== "refused")
    .reduce<Decided | undefined>(
      (latest, one) => (latest && latest.ordinal > one.ordinal ? latest : one),
      undefined,
    );
  if (last?.outcome !== "approved") return noProof;
  return {
    verifiedAt: last.decidedAt,
    verificationEndsAt: last.endsAt,
    isTrainee: last.isTrainee,
    verificationMethods: last.methods,
    verifiedInstitution: last.institution,
  };
}

type Dates = Pick<Proof, "verifiedAt" | "verificationEndsAt">;

/** The one place where proof of being a clinician is weighed. Times are the database's. */
export function standingOf({ verifiedAt, verificationEndsAt: end }: Dates, now: Date): Standing {
  if (verifiedAt === null || verifiedAt > now) return "unverified";
  if (end === null || end > now) return "verified";
  return writesUntil(end) > now ? "lapsing" : "lapsed";
}

/** The standing as colleagues see it: proof that has run out is shown as such at once. */
export function shownStanding(standing: Standing, isTrainee: boolean) {
  if (standing === "verified") return isTrainee ? "trainee" : "verified";
  return standing === "lapsing" ? "lapsed" : standing;
}

/** When writing ends for somebody whose verification ends then. */
export const writesUntil = (end: Date): Date => new Date(end.getTime() + GRACE_DAYS * DAY);

/** Where a member stands, in the words of their own page and of the verifiers' desk. */
export type VerificationState =
  | Exclude<Standing, "unverified">
  | "unverified"
  | "pending"
  | "due"
  | "refused"
  | "revoked";

type Position = Dates & {
  /** A case of theirs is being looked at. */
  isSubmitted: boolean;
  /** The outcome of their last decision. */
  lastOutcome: Decided["outcome"] | null;
};

/** A member's state. While something is or was in force, that counts; else what is asked; else what was said last. */
export function stateOf(
  { isSubmitted, lastOutcome, ...proof }: Position,
  now: Date,
): VerificationState {
  const standing = standingOf(proof, now);
  if (standing === "verified") return isDue(proof.verificationEndsAt, now) ? "due" : "verified";
  if (standing !== "unverified") return standing;
  if (isSubmitted) return "pending";
  if (lastOutcome === "refused" || lastOutcome === "revoked") return lastOutcome;
  return "unverified";
}

/** Whether an end has come so near that it is time to renew. */
export const isDue = (end: Date | null, now: Date) =>
  end !== null && end > now && end.getTime() - now.getTime() <= DUE_DAYS * DAY;
