import type { OwnVerificationView } from "@/lib/verification/contract";
import type { Claim } from "./claim-fields";

/** What the forms begin with: the draft, and by the profile what the draft does not say yet. */
export function claimOf({ open, profile }: Pick<OwnVerificationView, "open" | "profile">): Claim {
  if (open && (open.professionId !== null || open.country !== null)) return open;
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
