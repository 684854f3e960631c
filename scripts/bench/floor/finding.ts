import type postgres from "postgres";
import type { FloorViewer } from "./frame";
import { personColumns } from "./person-columns";

/** The directory of groups, and what it can be filtered by. */
export const directory = (sql: postgres.Sql, { member_id }: FloorViewer) => [
  sql`SELECT g.*, q.id AS request_id, now() AS now, 0 AS rank, public.fold_text(g.name) AS folded_name,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]')
        FROM group_specialties gs JOIN specialties s ON s.id = gs.specialty_id WHERE gs.group_id = g.id) AS specialties,
      (SELECT t.last_activity_at FROM threads t WHERE t.group_id = g.id AND t.deleted_at IS NULL
        ORDER BY t.last_activity_at DESC LIMIT 1) AS last_activity
    FROM groups g LEFT JOIN join_requests q ON q.group_id = g.id AND q.member_id = ${member_id} AND q.state = 'pending'
    WHERE g.listing = 'listed' ORDER BY folded_name, g.id LIMIT 25`,
  sql`SELECT DISTINCT s.id, s.name FROM specialties s JOIN group_specialties gs ON gs.specialty_id = s.id
    JOIN groups g ON g.id = gs.group_id WHERE g.listing = 'listed' ORDER BY s.name`,
];

/** What can be searched in. */
export const scope = (sql: postgres.Sql, { groupIds }: FloorViewer) => sql`
  SELECT id, slug, name, now() AS now FROM groups WHERE id IN ${sql(groupIds)} ORDER BY name`;

/** Posts that a search named. */
export const results = (sql: postgres.Sql, { groupIds }: FloorViewer, postIds: string[]) => sql`
  SELECT ${personColumns(sql)}, p.id, t.id AS thread_id, p.path, p.created_at, t.title, left(p.body_text, 5000) AS text,
    g.slug AS group_slug, g.name AS group_name
  FROM posts p JOIN threads t ON t.id = p.thread_id JOIN groups g ON g.id = p.group_id JOIN members m ON m.id = p.author_id
    LEFT JOIN memberships r ON r.member_id = m.id AND r.group_id = p.group_id
  WHERE p.id IN ${sql(postIds.length > 0 ? postIds : [""])} AND p.group_id IN ${sql(groupIds)} AND p.deleted_at IS NULL
    AND t.deleted_at IS NULL`;

type Hits = { hits: { id: string }[] };

/** The same question to the search engine as the page asks. */
export async function engineHits(
  engine: { url: string; key: string },
  { groupIds }: FloorViewer,
  words: string,
): Promise<string[]> {
  const ask = async (matchingStrategy: string) => {
    const answer = await fetch(`${engine.url}/indexes/posts/search`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${engine.key}` },
      body: JSON.stringify({
        q: words,
        matchingStrategy,
        filter: [`group_id IN [${groupIds.map((id) => `"${id}"`).join(", ")}]`],
        distinct: "thread_id",
        limit: 32,
        attributesToRetrieve: ["id"],
      }),
    });
    return ((await answer.json()) as Hits).hits.map(({ id }) => id);
  };
  const strict = await ask("all");
  return strict.length > 0 ? strict : ask("last");
}
