import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { auditLog, members } from "@/db/schema";

/** Whether an account is one that was closed onto this member's, directly or through others: what it gave is theirs. */
export const isClosedOnto = (accountId: SQLWrapper, memberId: string): SQL => sql`EXISTS (
  WITH RECURSIVE leads_to(id) AS (
    SELECT c.id FROM ${members} c WHERE c.id = ${accountId} AND c.suspended_at IS NOT NULL
    UNION
    SELECT (a.details ->> 'intoId') COLLATE "C" FROM leads_to l
    JOIN ${auditLog} a ON a.subject_id = l.id AND a.act = 'member.merged')
  SELECT FROM leads_to WHERE id = ${memberId})`;
