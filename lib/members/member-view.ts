import { members, professions, specialties } from "@/db/schema";
import { standingOf } from "@/lib/policy/viewer";
import type { MemberView } from "./contract";

/** What a query selects to show a person; join `professions` and `specialties` on the left. */
export const memberColumns = {
  handle: members.handle,
  name: members.name,
  profession: professions.name,
  specialty: specialties.name,
  country: members.country,
  verifiedAt: members.verifiedAt,
  verificationEndsAt: members.verificationEndsAt,
  isTrainee: members.isTrainee,
};

export type MemberRow = {
  handle: string;
  name: string;
  profession: string | null;
  specialty: string | null;
  country: string | null;
  verifiedAt: Date | null;
  verificationEndsAt: Date | null;
  isTrainee: boolean;
};

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** A person as every page shows them. `role` is their role in the group at hand. */
export function toMemberView(
  row: MemberRow,
  now: Date,
  role?: MemberView["role"] | null,
): MemberView {
  const standing = standingOf(row, now);
  return {
    handle: row.handle,
    name: row.name,
    profession: row.profession,
    specialty: row.specialty,
    country: row.country ? (countryNames.of(row.country) ?? null) : null,
    standing: standing === "verified" && row.isTrainee ? "trainee" : standing,
    ...(row.verifiedAt ? { verifiedAt: row.verifiedAt.toISOString() } : {}),
    ...(role ? { role } : {}),
  };
}
