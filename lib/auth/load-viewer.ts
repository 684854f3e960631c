import { sql } from "drizzle-orm";
import { db, type Reader, reads, type Tx } from "@/db/client";
import { isDue, standingOf } from "@/lib/policy/standing";
import type {
  GroupRole,
  Guest,
  MemberFacts,
  MemberViewer,
  SiteRole,
  Viewer,
} from "@/lib/policy/viewer";

const IDLE_DAYS = 14;
/** The time of last use is written this seldom, so that reading a page is rarely a write. */
const TOUCH_MINUTES = 5;

export type ViewerRow = {
  member_id: string;
  handle: string;
  name: string;
  email: string;
  verified_at: string | null;
  verification_ends_at: string | null;
  is_trainee: boolean;
  suspended_at: string | null;
  welcomed_at: string | null;
  site_roles: SiteRole[];
  now: string;
  session_id: string | null;
  memberships: { g: string; r: GroupRole; j: string; m: string | null; v: number }[];
  invited_to: string[];
  banned_from: string[];
};

/** Nobody signed in: a viewer too, so that rules need no special case. */
export const guest = { kind: "guest" } as Guest;

/** What is read of a member `m` to mint a viewer. */
export const facts = sql`
  m.id AS member_id, m.handle, m.name, m.email, m.verified_at, m.verification_ends_at, m.is_trainee,
  m.suspended_at, m.welcomed_at, m.site_roles, now() AS now,
  coalesce((SELECT jsonb_agg(jsonb_build_object('g', s.group_id, 'r', s.role, 'j', s.joined_at,
    'm', s.muted_until, 'v', s.acknowledged_rules_version)) FROM memberships s WHERE s.member_id = m.id), '[]') AS memberships,
  coalesce((SELECT jsonb_agg(i.group_id) FROM invitations i
    WHERE (i.member_id = m.id OR (i.email = m.email AND m.email_verified_at IS NOT NULL))
    AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.ends_at > now()), '[]') AS invited_to,
  coalesce((SELECT jsonb_agg(b.group_id) FROM group_bans b WHERE b.member_id = m.id), '[]') AS banned_from`;

/** A session that has neither ended nor lain idle too long, as a condition on `sessions s`. */
export const sessionRuns = sql`(s.ends_at > now() AND s.last_used_at > now() - make_interval(days => ${IDLE_DAYS}))`;

/**
 * The viewer behind a session's hashed token; a guest when it has ended or the member is suspended.
 * The same statement notes the use now and then.
 */
export async function loadViewerBySession(
  tokenHash: string,
  reader: Reader = reads,
): Promise<Viewer> {
  const rows = await reader.execute<ViewerRow>(sql`
    WITH touched AS (
      UPDATE sessions s SET last_used_at = now() WHERE s.token_hash = ${tokenHash} AND ${sessionRuns}
        AND s.last_used_at < now() - make_interval(mins => ${TOUCH_MINUTES}))
    SELECT ${facts}, s.id AS session_id FROM sessions s JOIN members m ON m.id = s.member_id
    WHERE s.token_hash = ${tokenHash} AND ${sessionRuns} AND m.suspended_at IS NULL`);
  const row = rows[0];
  return row ? mint(row) : guest;
}

/** A member as a viewer, outside a request: jobs, commands, the demo and tests. */
export async function loadViewerByMember(memberId: string, reader: Reader = db): Promise<Viewer> {
  const rows = await reader.execute<ViewerRow>(
    sql`SELECT ${facts}, NULL AS session_id FROM members m WHERE m.id = ${memberId}`,
  );
  const row = rows[0];
  return row ? mint(row) : guest;
}

/**
 * A member as a viewer, whose suspension and verification stay as they are until this transaction
 * ends. Memberships do so only where their group is locked before.
 */
export async function holdViewer(memberId: string, tx: Tx): Promise<Viewer> {
  const rows = await tx.execute<ViewerRow>(
    sql`SELECT ${facts}, NULL AS session_id FROM members m WHERE m.id = ${memberId} FOR SHARE OF m`,
  );
  const row = rows[0];
  return row ? mint(row) : guest;
}

const dateOrNull = (value: string | null) => (value === null ? null : new Date(value));

/** Makes the viewer of a row that a door of `lib/auth` has found to be who is asking. */
export function mint(row: ViewerRow): MemberViewer {
  const now = new Date(row.now);
  const proof = {
    verifiedAt: dateOrNull(row.verified_at),
    verificationEndsAt: dateOrNull(row.verification_ends_at),
  };
  const viewer: MemberFacts & { kind: "member" } = {
    kind: "member",
    memberId: row.member_id,
    handle: row.handle,
    name: row.name,
    email: row.email,
    standing: standingOf(proof, now),
    verificationEndsAt: proof.verificationEndsAt,
    isDue: isDue(proof.verificationEndsAt, now),
    isTrainee: row.is_trainee,
    isSuspended: row.suspended_at !== null,
    isWelcomed: row.welcomed_at !== null,
    siteRoles: row.site_roles,
    memberships: new Map(
      row.memberships.map(({ g, r, j, m, v }) => [
        g,
        { role: r, joinedAt: new Date(j), mutedUntil: dateOrNull(m), acknowledgedRulesVersion: v },
      ]),
    ),
    invitedTo: new Set(row.invited_to),
    bannedFrom: new Set(row.banned_from),
    sessionId: row.session_id,
  };
  return viewer as MemberViewer;
}
