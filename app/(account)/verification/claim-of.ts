import type { ProfileFields } from "@/lib/members/contract";
import type { OwnCaseView } from "@/lib/verification/contract";
import type { Claim } from "./claim-fields";

/** What the forms begin with: the draft, and by the profile what the draft does not say yet. */
export function claimOf(open: OwnCaseView | null, profile: ProfileFields): Claim {
  if (open && (open.professionId !== null || open.country !== null)) return open;
  return {
    professionId: profile.professionId || null,
    specialtyId: profile.specialtyId || null,
    country: profile.country || null,
    isTrainee: open?.isTrainee ?? false,
    jurisdiction: open?.jurisdiction ?? null,
    registerId: open?.registerId ?? null,
    registerNumber: open?.registerNumber ?? null,
    nameOnRegister: open?.nameOnRegister ?? null,
  };
}
