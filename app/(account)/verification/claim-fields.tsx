import type { AskedClaim } from "@/lib/verification/contract";

/** What a draft says, or would say by the member's profile. */
export type Claim = AskedClaim;

const WHO = ["professionId", "specialtyId", "country", "isTrainee"] as const;
const REGISTRATION = ["jurisdiction", "registerId", "registerNumber", "nameOnRegister"] as const;

/** A draft is saved as a whole: each form brings along what the other one asks for. */
export function KeptFields({ claim, of }: { claim: Claim; of: "who" | "registration" }) {
  const names = of === "who" ? WHO : REGISTRATION;
  return names.map((name) => (
    <input key={name} type="hidden" name={name} value={String(claim[name] ?? "")} />
  ));
}
