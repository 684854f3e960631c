import type { Method } from "@/lib/verification/methods";
import type { Facet } from "@/lib/verification/ways/way";
import { WAYS } from "@/lib/verification/ways/ways";

const PROVES: Record<Facet, string> = {
  registration: "you are registered",
  identity: "it is you",
};

/** What a way proves and how long that holds. */
export function WayFacts({ method }: { method: Method }) {
  const { proves, holdsMonths, byVerifier } = WAYS[method];
  const shows = proves.map((facet) => PROVES[facet]).join(", and that ");
  return (
    <>
      Shows that {shows}. Holds {inYears(holdsMonths)}.
      {byVerifier ? " A verifier looks at it." : " Checked without waiting for a verifier."}
    </>
  );
}

const inYears = (months: number) =>
  months % 12 === 0 ? `${months / 12} ${months === 12 ? "year" : "years"}` : `${months} months`;
