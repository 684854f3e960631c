import type postgres from "postgres";

export type FloorViewer = { member_id: string; groupIds: string[] };

type Row = { member_id: string; memberships: { g: string }[] };

/** Who asks, by the session's cookie, with what they may see. */
export async function viewer(sql: postgres.Sql, tokenHash: string): Promise<FloorViewer> {
  const [row] = await sql<Row[]>`
    WITH touched AS (
      UPDATE sessions SET last_used_at = now() WHERE token_hash = ${tokenHash}
        AND last_used_at < now() - interval '5 minutes')
    SELECT m.id AS member_id, m.handle, m.name, m.email, m.verified_at, m.verification_ends_at, m.is_trainee,
      m.welcomed_at, m.site_roles, now() AS now, s.id AS session_id,
      coalesce((SELECT jsonb_agg(jsonb_build_object('g', x.group_id, 'r', x.role, 'j', x.joined_at,
        'm', x.muted_until, 'v', x.acknowledged_rules_version)) FROM memberships x WHERE x.member_id = m.id), '[]') AS memberships,
      coalesce((SELECT jsonb_agg(i.group_id) FROM invitations i WHERE (i.member_id = m.id OR i.email = m.email)
        AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.ends_at > now()), '[]') AS invited_to,
      coalesce((SELECT jsonb_agg(b.group_id) FROM group_bans b WHERE b.member_id = m.id), '[]') AS banned_from
    FROM sessions s JOIN members m ON m.id = s.member_id
    WHERE s.token_hash = ${tokenHash} AND s.ends_at > now() AND s.last_used_at > now() - interval '14 days'
      AND m.suspended_at IS NULL`;
  if (row === undefined) throw new Error("There is no such session.");
  return { ...row, groupIds: row.memberships.map(({ g }) => g) };
}

/** The viewer's groups with their numbers of threads that have something new: the sidebar. */
export const myGroups = (sql: postgres.Sql, { member_id }: FloorViewer) => sql`
  SELECT g.slug, g.name, m.role, (
    SELECT count(*)::int FROM (
      SELECT t.id, t.post_count, t.created_at FROM threads t
      WHERE t.group_id = m.group_id AND t.deleted_at IS NULL
      ORDER BY t.last_activity_at DESC, t.id DESC LIMIT 100
    ) recent LEFT JOIN thread_states s ON s.thread_id = recent.id AND s.member_id = m.member_id
    WHERE coalesce(s.level, 'normal') <> 'muted' AND recent.post_count > coalesce(s.seen_count, 0)
      AND (s.thread_id IS NOT NULL OR recent.created_at > m.joined_at)
  ) AS unread
  FROM memberships m JOIN groups g ON g.id = m.group_id
  WHERE m.member_id = ${member_id} ORDER BY g.name`;

/** A group with its moderators: the head and the side of its pages. */
export const group = (sql: postgres.Sql, { member_id }: FloorViewer, slug: string) => sql`
  SELECT g.*, q.id AS request_id, q.message, q.created_at AS requested_at,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]')
      FROM group_specialties gs JOIN specialties s ON s.id = gs.specialty_id WHERE gs.group_id = g.id) AS specialties,
    (SELECT count(*)::int FROM memberships o WHERE o.group_id = g.id AND o.role = 'owner') AS owner_count,
    (SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (
      SELECT m.handle, m.name, p.name AS profession, s.name AS specialty, m.country, m.verified_at,
        m.verification_ends_at, m.is_trainee, x.role, now() AS now
      FROM memberships x JOIN members m ON m.id = x.member_id
        LEFT JOIN professions p ON p.id = m.profession_id LEFT JOIN specialties s ON s.id = m.specialty_id
      WHERE x.group_id = g.id AND m.suspended_at IS NULL AND x.role IN ('owner', 'moderator')
      ORDER BY x.role, x.joined_at, m.id LIMIT 20) one) AS moderators
  FROM groups g LEFT JOIN join_requests q ON q.group_id = g.id AND q.member_id = ${member_id} AND q.state = 'pending'
  WHERE g.slug = ${slug}`;
