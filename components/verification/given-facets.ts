import type { OwnCaseView } from "@/lib/verification/contract";
import type { Method } from "@/lib/verification/methods";
import { NPI_REGISTER } from "@/lib/verification/registers/npi-register";
import type { Facet } from "@/lib/verification/ways/way";
import { WAYS } from "@/lib/verification/ways/ways";

/** How far one of the two questions is answered: by a check, by what will be looked at, or not at all. */
export type Given = "shown" | "to-check" | "missing";

type Claimed = Pick<OwnCaseView, "documents" | "evaluation" | "registerId" | "registerNumber">;

/** What a case has in hand for each of the two questions. */
export function givenFacets(one: Claimed): Record<Facet, Given> {
  return { registration: givenFor(one, "registration"), identity: givenFor(one, "identity") };
}

function givenFor(one: Claimed, facet: Facet): Given {
  const { evaluation } = one;
  if (evaluation.verdict !== "needs-more" || !evaluation.missing.includes(facet)) return "shown";
  return offered(one).some((method) => WAYS[method].proves.includes(facet))
    ? "to-check"
    : "missing";
}

/** Ways by which what was given can still be looked at. */
function offered({ documents, registerId, registerNumber }: Claimed): Method[] {
  const byNumber: Method = registerId === NPI_REGISTER ? "registry" : "manual";
  return [
    ...(registerNumber ? [byNumber] : []),
    ...(documents.length > 0 ? (["document"] as const) : []),
  ];
}
