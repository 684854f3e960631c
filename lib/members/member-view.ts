import { sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { standingOf } from "@/lib/policy/viewer";
import type { MemberView } from "./contract";

/** What a query on `members` selects to show a person. */
export const memberColumns = {
  handle: members.handle,
  name: members.name,
  profession: sql<string | null>`(
    SELECT p.name FROM professions p WHERE p.id = ${members.professionId})`,
  specialty: sql<string | null>`(
    SELECT s.name FROM specialties s WHERE s.id = ${members.specialtyId})`,
  country: members.country,
  verifiedAt: members.verifiedAt,
  verificationEndsAt: members.verificationEndsAt,
  isTrainee: members.isTrainee,
  now: sql<Date>`now()`.mapWith(members.createdAt),
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
  /** The database's clock, which a verification ends by. */
  now: Date;
};

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** A person as every page shows them. `role` is their role in the group at hand. */
export function toMemberView(row: MemberRow, role?: MemberView["role"] | null): MemberView {
  const standing = standingOf(row, row.now);
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
