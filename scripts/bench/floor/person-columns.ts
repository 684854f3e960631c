import type postgres from "postgres";

/** What a page shows of a person, in the table named "m"; their role is in "r". */
export const personColumns = (sql: postgres.Sql) => sql`
  m.handle, m.name, m.country, m.verified_at, m.verification_ends_at, m.is_trainee, r.role, now() AS now,
  (SELECT p.name FROM professions p WHERE p.id = m.profession_id) AS profession,
  (SELECT s.name FROM specialties s WHERE s.id = m.specialty_id) AS specialty`;
