import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { SignInRequired } from "@/lib/errors";
import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { seenPostsInput } from "./contract";
import { loadThread } from "./load-thread";

/** A post may be committed after one that was created later: until it surely is, what was seen is kept by id. */
const SETTLED = sql`now() - interval '1 minute'`;

/** Remembers which posts of a thread this member has had on the screen. Telling twice changes nothing. */
export async function markPostsSeen(viewer: Viewer, input: unknown) {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { threadId, postIds } = parse(seenPostsInput, input);
  const { memberId } = viewer;
  return db.transaction(async (tx) => {
    await loadThread(viewer, threadId, tx);
    await tx.execute(sql`
      INSERT INTO thread_states (member_id, thread_id) VALUES (${memberId}, ${threadId}) ON CONFLICT DO NOTHING`);
    const ids = sql`ARRAY[${sql.join(
      postIds.map((postId) => sql`${postId}`),
      sql`, `,
    )}]::text[]`;
    await tx.execute(sql`
      WITH state AS MATERIALIZED (
        SELECT seen_until, seen_ids, seen_count FROM thread_states
        WHERE member_id = ${memberId} AND thread_id = ${threadId} FOR UPDATE
      ), later AS MATERIALIZED (
        SELECT p.id, p.created_at, p.author_id = ${memberId} AS own, p.id = ANY(state.seen_ids) AS known,
          p.id = ANY(${ids}) AS shown
        FROM posts p, state
        WHERE p.thread_id = ${threadId} AND p.created_at > coalesce(state.seen_until, '-infinity')
      ), waiting AS (
        SELECT min(created_at) AS since FROM later WHERE NOT (own OR known OR shown)
      ), reached AS (
        SELECT max(created_at) AS until FROM later, waiting WHERE (since IS NULL OR created_at < since) AND created_at < ${SETTLED}
      )
      UPDATE thread_states SET
        seen_count = state.seen_count + (SELECT count(*) FROM later WHERE shown AND NOT own AND NOT known),
        seen_until = coalesce(reached.until, state.seen_until),
        seen_ids = coalesce((SELECT array_agg(id) FROM later
          WHERE (known OR shown) AND NOT own AND created_at > coalesce(reached.until, '-infinity')), '{}')
      FROM state, reached
      WHERE member_id = ${memberId} AND thread_id = ${threadId}`);
    return { threadId };
  });
}
