import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Counted, countingUses } from "@/lib/count-uses";
import type { Scope } from "@/lib/policy/token-scopes";
import type { MemberViewer } from "@/lib/policy/viewer";
import { facts, mint, type ViewerRow } from "./load-viewer";
import { hashToken, newToken } from "./secrets";

/** The beginning tells people and secret scanners what they have found. */
const PREFIX = "curb_";
const FORM = /^curb_[A-Za-z0-9_-]{43}$/;
/** The time of last use is written this seldom, so that asking is rarely a write. */
const TOUCH_SECONDS = 60;

export type TokenViewer = {
  viewer: MemberViewer;
  tokenId: string;
  scopes: Scope[];
  /** The use that was counted; null where none was to be, or the token lacks the scope. */
  counted: Counted | null;
};

/** What a token is used for, which is counted for each token apart. */
export type Use = { name: string; scope: Scope };

/** A new token's text. Only its hash is stored. */
export const newAccessToken = () => PREFIX + newToken();

/** A token that has neither expired nor been revoked, as a condition on `access_tokens t`. */
export const tokenRuns = sql`(t.expires_at > now() AND t.revoked_at IS NULL)`;

/**
 * The member whose program sent this token, with what it may do; null when the token is unknown or has
 * ended, or the member is suspended. The same statement counts what it is used for, and notes the use
 * now and then; of requests at the same moment one does, and none waits for it.
 */
export async function findViewerByToken(
  token: string,
  use: Use | null = null,
): Promise<TokenViewer | null> {
  if (!FORM.test(token)) return null;
  const keys = sql`SELECT 'token:' || id || ':' || ${use?.name ?? ""} FROM found
    WHERE ${use?.scope ?? ""} = ANY(scopes)`;
  const [row] = await db.execute<Row>(sql`
    WITH found AS (
      SELECT t.id, t.member_id, t.scopes FROM access_tokens t JOIN members m ON m.id = t.member_id
      WHERE t.token_hash = ${hashToken(token)} AND ${tokenRuns} AND m.suspended_at IS NULL),
    due AS (
      SELECT t.id FROM access_tokens t JOIN found ON found.id = t.id
      WHERE t.last_used_at IS NULL OR t.last_used_at < now() - make_interval(secs => ${TOUCH_SECONDS})
      FOR NO KEY UPDATE OF t SKIP LOCKED),
    touched AS (
      UPDATE access_tokens t SET last_used_at = now() FROM due WHERE t.id = due.id),
    ${countingUses(keys)}
    SELECT ${facts}, NULL AS session_id, found.id AS token_id, found.scopes,
      (SELECT to_jsonb(counted) FROM counted) AS counted
    FROM found JOIN members m ON m.id = found.member_id`);
  if (!row) return null;
  return { viewer: mint(row), tokenId: row.token_id, scopes: row.scopes, counted: row.counted };
}

type Row = ViewerRow & { token_id: string; scopes: Scope[]; counted: Counted | null };
