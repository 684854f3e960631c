import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { tokenRuns } from "@/lib/auth/viewer-by-token";
import { FRESH_HOURS, type TokenRoom } from "@/lib/policy/tokens";
import type { MemberViewer } from "@/lib/policy/viewer";
import type { TokenView } from "./contract";

/** Ended tokens are listed this long, so that one can see what became of them. */
const SHOWN_DAYS = 30;

type TokenRow = Pick<TokenView, "id" | "name" | "scopes" | "state"> & {
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
};

const isoOrNull = (moment: string | null) => moment && new Date(moment).toISOString();

/** The viewer's own tokens, those in force first, then the newest. */
export async function listTokens(viewer: MemberViewer): Promise<TokenView[]> {
  const rows = await db.execute<TokenRow>(sql`
    SELECT t.id, t.name, t.scopes, t.created_at, t.expires_at, t.last_used_at, t.revoked_at,
      CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN ${tokenRuns} THEN 'live' ELSE 'expired' END AS state
    FROM access_tokens t WHERE t.member_id = ${viewer.memberId}
      AND least(t.expires_at, t.revoked_at) > now() - make_interval(days => ${SHOWN_DAYS})
    ORDER BY ${tokenRuns} DESC, t.created_at DESC, t.id DESC LIMIT 100`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    state: row.state,
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    lastUsedAt: isoOrNull(row.last_used_at),
    revokedAt: isoOrNull(row.revoked_at),
  }));
}

/** What the making of another token depends on besides the member. */
export async function getTokenRoom(viewer: MemberViewer, reader: Reader = db): Promise<TokenRoom> {
  const rows = await reader.execute<{ live: number; is_fresh: boolean }>(sql`
    SELECT (SELECT count(*)::int FROM access_tokens t
        WHERE t.member_id = ${viewer.memberId} AND ${tokenRuns}) AS live,
      EXISTS (SELECT FROM sessions s WHERE s.id = ${viewer.sessionId} AND s.member_id = ${viewer.memberId}
        AND s.created_at > now() - make_interval(hours => ${FRESH_HOURS})) AS is_fresh`);
  return { live: rows[0]?.live ?? 0, isFresh: rows[0]?.is_fresh ?? false };
}
