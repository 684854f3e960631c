import { sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { shownStanding, standingOf } from "@/lib/policy/standing";
import type { MarkPart, Method } from "@/lib/verification/methods";
import type { MemberView } from "./contract";
import { nameOfCountry } from "./name-of-country";
import { nameOfProfession, nameOfSpecialty } from "./names-of-fields";

/** What a query on `members` selects to show a person. */
export const memberColumns = {
  handle: members.handle,
  name: members.name,
  profession: sql<string | null>`${members.professionId}`.mapWith(nameOfProfession),
  specialty: sql<string | null>`${members.specialtyId}`.mapWith(nameOfSpecialty),
  country: members.country,
  verifiedInstitution: members.verifiedInstitution,
  verifiedAt: members.verifiedAt,
  verificationEndsAt: members.verificationEndsAt,
  isTrainee: members.isTrainee,
  verificationMethods: members.verificationMethods,
  markShows: members.markShows,
  now: sql<Date>`now()`.mapWith(members.createdAt),
};

export type MemberRow = {
  handle: string;
  name: string;
  profession: string | null;
  specialty: string | null;
  country: string | null;
  verifiedInstitution: string | null;
  verifiedAt: Date | null;
  verificationEndsAt: Date | null;
  isTrainee: boolean;
  verificationMethods: Method[];
  /** What stands beside the profession. */
  markShows: MarkPart[];
  /** The database's clock, which a verification ends by. */
  now: Date;
};

/** A person as every page shows them, by what they let their mark show. `role` is their role in the group at hand. */
export function toMemberView(row: MemberRow, role?: MemberView["role"] | null): MemberView {
  const { handle, name, profession, country, verifiedAt, verificationEndsAt: endsAt } = row;
  const shows = (part: MarkPart) => row.markShows.includes(part);
  return {
    handle,
    name,
    profession,
    specialty: shows("specialty") ? row.specialty : null,
    country: shows("country") ? nameOfCountry(country) : null,
    standing: shownStanding(standingOf(row, row.now), row.isTrainee),
    ...(row.verifiedInstitution && shows("institution")
      ? { institution: row.verifiedInstitution }
      : {}),
    ...(verifiedAt ? { verifiedAt: verifiedAt.toISOString() } : {}),
    ...(verifiedAt && endsAt ? { verifiedUntil: endsAt.toISOString() } : {}),
    ...(verifiedAt && row.verificationMethods.length > 0
      ? { verifiedBy: row.verificationMethods }
      : {}),
    ...(role ? { role } : {}),
  };
}
