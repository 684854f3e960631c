import type { CheckOutcome, Method } from "../methods";
import type { Risk } from "../risks";
import type { Facet, Way } from "../ways/way";
import { TRAINEE_MONTHS, WAYS } from "../ways/ways";

/** A check as far as it counts. */
export type Evidence = {
  method: Method;
  outcome: CheckOutcome;
  checkedAt: Date;
  expiresAt: Date | null;
  subjectIds: string[];
};

export type CaseInHand = {
  isTrainee: boolean;
  isAppeal: boolean;
  /** A verifier has asked the member something. */
  isAsked: boolean;
  /** Its member is. */
  isSuspended: boolean;
  /** A verifier works on it just now. */
  isClaimed: boolean;
  risks: readonly Risk[];
  checks: readonly Evidence[];
};

/** Why a program does not decide although the proof is whole. */
export type Hesitation =
  | Risk
  | "trainee"
  | "appeal"
  | "asked"
  | "suspended"
  | "claimed"
  | "by-verifier";

export type Evaluation =
  /** The checks suffice and nothing speaks against them. */
  | { verdict: "enough"; until: Date; methods: Method[] }
  /** The proof is whole; a verifier decides, until then at most. */
  | { verdict: "needs-verifier"; until: Date; methods: Method[]; because: Hesitation[] }
  /** The proof is not whole; each of these ways would add what is missing. */
  | { verdict: "needs-more"; missing: Facet[]; anyOf: Method[] };

const FACETS: readonly Facet[] = ["registration", "identity"];

/** What the checks in hand amount to. Both facets must be proved; the first to run out is the end of it. */
export function evaluateCase(one: CaseInHand, now: Date): Evaluation {
  const counting = Object.values(WAYS).flatMap((way) => counts(way, one.checks, now) ?? []);
  const best = FACETS.map((facet) =>
    counting
      .filter(({ way }) => way.proves.includes(facet))
      .reduce<Counting | undefined>((a, b) => (a && a.until >= b.until ? a : b), undefined),
  );
  const missing = FACETS.filter((_, place) => best[place] === undefined);
  if (missing.length > 0) return { verdict: "needs-more", missing, anyOf: waysTo(missing) };
  const until = endOf(
    one,
    best.flatMap((way) => way?.until ?? []),
    now,
  );
  const methods = counting.map(({ way }) => way.method);
  const because = hesitations(one);
  if (because.length > 0) return { verdict: "needs-verifier", until, methods, because };
  return { verdict: "enough", until, methods };
}

type Counting = { way: Way; until: Date };

/** Whether a way counts, and until when: of each subject the last check, as many as the way asks for. */
function counts(way: Way, checks: readonly Evidence[], now: Date): Counting | undefined {
  const ends = latestChecks(way, checks)
    .flatMap(({ outcome, expiresAt }) => (outcome === "proved" && expiresAt ? [expiresAt] : []))
    .filter((end) => end > now)
    .sort((a, b) => b.getTime() - a.getTime());
  const until = ends[way.times - 1];
  return until && { way, until };
}

/**
 * An answer that could not be had takes nothing back. Where one suffices, whatever was looked at last has
 * the last word; where it takes several, each has its own.
 */
function latestChecks({ method, times }: Way, checks: readonly Evidence[]): Evidence[] {
  const latest = new Map<string, Evidence>();
  const inOrder = checks
    .filter((one) => one.method === method && one.outcome !== "unavailable")
    .sort((a, b) => a.checkedAt.getTime() - b.checkedAt.getTime());
  for (const one of inOrder) latest.set(times === 1 ? "" : one.subjectIds.join(), one);
  return [...latest.values()];
}

function hesitations({ risks, checks, ...one }: CaseInHand) {
  const found = new Set<Hesitation>(risks);
  if (one.isTrainee) found.add("trainee");
  if (one.isAppeal) found.add("appeal");
  if (one.isAsked) found.add("asked");
  if (one.isSuspended) found.add("suspended");
  if (one.isClaimed) found.add("claimed");
  // Whatever they found: where one has looked, no program decides after them.
  if (checks.some(({ method }) => WAYS[method].byVerifier)) found.add("by-verifier");
  return [...found];
}

function endOf({ isTrainee }: CaseInHand, ends: Date[], now: Date): Date {
  const trainingEnds = isTrainee ? [addMonths(now, TRAINEE_MONTHS)] : [];
  return new Date(Math.min(...[...ends, ...trainingEnds].map((end) => end.getTime())));
}

/** Ways that would prove something of what is missing. */
const waysTo = (missing: readonly Facet[]): Method[] =>
  Object.values(WAYS)
    .filter(({ proves }) => proves.some((facet) => missing.includes(facet)))
    .map(({ method }) => method);

/** So many months on, at the same time of day; the last day of a shorter month. */
export function addMonths(from: Date, months: number): Date {
  const then = new Date(from);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const days = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(from.getUTCDate(), days));
  return then;
}
