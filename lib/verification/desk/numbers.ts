import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { NotFound } from "@/lib/errors";
import { isMemberStaff } from "@/lib/policy/site";
import { DUE_DAYS } from "@/lib/policy/standing";
import type { Viewer } from "@/lib/policy/viewer";
import type { DeskNumbers } from "./contract";
import { GONE, wasByPerson } from "./who-decided";

/** Days that the figures about what was decided look back. */
export const DAYS_BACK = 90;
const NAMES = 8;

type Row = {
  waiting: number;
  asked: number;
  oldest_at: string | null;
  median_hours: number | null;
  expiring: number;
  reviews: number;
  decided_by: { name: string | null; count: number }[] | null;
};

/** How the desk stands: what waits, how long it takes, who decides, what will need renewing. */
export async function getDeskNumbers(viewer: Viewer): Promise<DeskNumbers> {
  if (!isMemberStaff(viewer).allowed) throw new NotFound();
  const [row] = await db.execute<Row>(sql`
    WITH waiting AS (
      SELECT submitted_at, more_asked_at IS NOT NULL AND more_answered_at IS NULL AS asked
      FROM verification_cases WHERE state = 'submitted'),
    decided AS (
      SELECT verification_decisions.decided_by, ${wasByPerson} AS by_person, verification_decisions.decided_at - c.submitted_at AS took
      FROM verification_decisions JOIN verification_cases c ON c.id = verification_decisions.case_id
      WHERE verification_decisions.decided_at > now() - make_interval(days => ${DAYS_BACK}))
    SELECT
      (SELECT count(*)::int FROM waiting WHERE NOT asked) AS waiting,
      (SELECT count(*)::int FROM waiting WHERE asked) AS asked,
      (SELECT min(submitted_at) FROM waiting WHERE NOT asked) AS oldest_at,
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM took)) / 3600
        FROM decided) AS median_hours,
      (SELECT count(*)::int FROM members WHERE verification_ends_at > now() AND suspended_at IS NULL
        AND verification_ends_at <= now() + make_interval(days => ${DUE_DAYS})) AS expiring,
      (SELECT count(*)::int FROM verification_reviews WHERE settled_at IS NULL) AS reviews,
      (SELECT jsonb_agg(by_whom) FROM (
        SELECT coalesce(m.name, CASE WHEN d.by_person THEN ${GONE} END) AS name, count(*)::int AS count
        FROM decided d LEFT JOIN members m ON m.id = d.decided_by
        GROUP BY d.decided_by, d.by_person, m.name ORDER BY count(*) DESC, m.name LIMIT ${NAMES}) AS by_whom) AS decided_by`);
  if (row === undefined) throw new Error("The database did not count.");
  return {
    waiting: row.waiting,
    asked: row.asked,
    oldestAt: row.oldest_at && new Date(row.oldest_at).toISOString(),
    medianHours: row.median_hours === null ? null : Number(row.median_hours),
    decidedBy: row.decided_by ?? [],
    expiring: row.expiring,
    reviews: row.reviews,
  };
}
