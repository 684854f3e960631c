import { sql } from "drizzle-orm";
import type { MarkPart, Method } from "@/lib/verification/methods";
import type { MemberRow } from "./member-view";
import { nameOfProfession, nameOfSpecialty } from "./names-of-fields";

/**
 * What `memberColumns` selects, of a member `m`, in statements that are written out. Those on pages read
 * all day are: to have them built anew for each request costs more than to carry them out.
 */
export const memberFields = sql.raw(`m.handle, m.name,
  m.profession_id, m.specialty_id, m.country, m.verified_institution, m.verified_at, m.verification_ends_at, m.is_trainee,
  m.verification_methods, m.mark_shows, now() AS now`);

/** Such a row, in the database's names and with its moments as text. */
export type MemberFields = {
  handle: string;
  name: string;
  profession_id: string | null;
  specialty_id: string | null;
  country: string | null;
  verified_institution: string | null;
  verified_at: string | null;
  verification_ends_at: string | null;
  is_trainee: boolean;
  verification_methods: Method[];
  mark_shows: MarkPart[];
  now: string;
};

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text));

/** The same row as `toMemberView` takes it. */
export const memberOf = (row: MemberFields): MemberRow => ({
  handle: row.handle,
  name: row.name,
  profession: nameOfProfession(row.profession_id),
  specialty: nameOfSpecialty(row.specialty_id),
  country: row.country,
  verifiedInstitution: row.verified_institution,
  verifiedAt: dateOrNull(row.verified_at),
  verificationEndsAt: dateOrNull(row.verification_ends_at),
  isTrainee: row.is_trainee,
  verificationMethods: row.verification_methods,
  markShows: row.mark_shows,
  now: new Date(row.now),
});
