import type { OwnVerificationView } from "@/lib/verification/contract";
import type { Claim } from "./claim-fields";

type Known = Pick<OwnVerificationView, "open" | "profile" | "askedLast">;

/**
 * What the forms begin with: the draft, else what was asked the last time, so that only what was wrong
 * has to be put right, else the profile.
 */
export function claimOf({ open, profile, askedLast }: Known): Claim {
  if (open && (open.professionId !== null || open.country !== null)) return open;
  if (askedLast?.professionId) return askedLast;
  return {
    professionId: profile.professionId,
    specialtyId: profile.specialtyId,
    country: profile.country,
    isTrainee: open?.isTrainee ?? false,
    jurisdiction: open?.jurisdiction ?? null,
    registerId: open?.registerId ?? null,
    registerNumber: open?.registerNumber ?? null,
    nameOnRegister: open?.nameOnRegister ?? null,
  };
}
