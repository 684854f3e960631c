import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { liveIndex, writeClient } from "./meilisearch-client";

/** How often the index is checked, in milliseconds. */
const PERIOD = 600_000;
/** Posts that are compared at each check whether or not their number differs. */
const POSTS_IN_TURN = 10_000;

/**
 * The threads whose posts are to be compared with the index: those with another number of posts there,
 * and those whose turn it is. All of a small forum's have their turn each time, a million posts within
 * a day. No post is read for this.
 */
export async function threadsToCompare(now: Date): Promise<string[]> {
  const [indexed, threads] = [await countIndexed(), await countPosts(now)];
  const chosen: string[] = [];
  for (const { id, posts, hasTurn } of threads) {
    if (hasTurn || (indexed.get(id) ?? 0) !== posts) chosen.push(id);
    indexed.delete(id);
  }
  return [...chosen, ...indexed.keys()];
}

/** How many posts of each thread the index holds, in one request. */
async function countIndexed(): Promise<Map<string, number>> {
  const answer = await writeClient()
    ?.index(liveIndex())
    .search("", { facets: ["thread_id"], limit: 0 });
  return new Map(Object.entries(answer?.facetDistribution?.thread_id ?? {}));
}

type ThreadCount = { id: string; posts: number; hasTurn: boolean };

/** How many posts of each thread it should hold. Turns are dealt out by the clock, so that nothing keeps them. */
async function countPosts(now: Date): Promise<ThreadCount[]> {
  const round = Math.floor(now.getTime() / PERIOD);
  const rows = await db.execute<ThreadCount>(sql`
    WITH removed AS (SELECT thread_id, count(*)::int AS posts FROM posts WHERE deleted_at IS NOT NULL GROUP BY 1),
    turns AS (SELECT greatest(1, ceil(sum(post_count) / ${POSTS_IN_TURN}::float8))::bigint AS number FROM threads)
    SELECT t.id, t.post_count - coalesce(r.posts, 0) AS posts,
      abs(hashtext(t.id)::bigint) % turns.number = ${round}::bigint % turns.number AS "hasTurn"
    FROM turns, threads t LEFT JOIN removed r ON r.thread_id = t.id WHERE t.deleted_at IS NULL`);
  return [...rows];
}
