import { type SQL, sql } from "drizzle-orm";

/**
 * The id of a case, and with an appeal those of the cases it contests: the one that was refused, or the one
 * whose approval was taken back, and so on where that was an appeal itself.
 */
export const casesBehind = (caseId: string | SQL): SQL => sql`(
  WITH RECURSIVE behind(id, appeal_of) AS (
    SELECT c.id, c.appeal_of FROM verification_cases c WHERE c.id = ${caseId}
    UNION
    SELECT c.id, c.appeal_of FROM behind
    JOIN verification_decisions d ON d.id = behind.appeal_of
    JOIN verification_cases c ON c.id = coalesce(d.case_id, (
      SELECT a.case_id FROM verification_decisions a
      WHERE a.member_id = d.member_id AND a.outcome = 'approved' AND a.ordinal < d.ordinal
      ORDER BY a.ordinal DESC LIMIT 1)))
  SELECT behind.id FROM behind)`;
