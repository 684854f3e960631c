import type { EngineHit, EngineQuery, SearchEngine } from "./engine";
import { writeCurrentState } from "./index-writer";
import { liveIndex, searchClient } from "./meilisearch-client";
import { patience } from "./patience";
import { termsOf } from "./terms-of";

/** Milliseconds. Searches give up sooner than a reader would: the database answers in their place. */
const PATIENCE = 700;

type Found = { id: string };

export const meilisearchEngine: SearchEngine = {
  name: "meilisearch",
  async search(query) {
    if (query.groupIds.length === 0) return [];
    const strict = await ask(query, "all");
    return strict.length > 0 || query.sort === "newest" ? strict : ask(query, "last");
  },
  refresh: writeCurrentState,
};

/** Asks for posts with all the words, or, for want of any, with as many of the first ones as there are. */
async function ask(query: EngineQuery, matchingStrategy: "all" | "last"): Promise<EngineHit[]> {
  const client = searchClient();
  if (client === undefined) throw new Error("No Meilisearch is set up.");
  const wanted = {
    matchingStrategy,
    filter: filterOf(query),
    ...(query.sort === "newest" ? { sort: ["created_at:desc"] } : {}),
    ...(query.perThread ? { distinct: "thread_id" } : {}),
    offset: query.offset,
    limit: query.limit,
    attributesToRetrieve: ["id"],
  };
  const { signal, end } = patience(PATIENCE);
  try {
    const { hits } = await client.index<Found>(liveIndex()).search(query.words, wanted, { signal });
    const terms = termsOf(query.words);
    return hits.map(({ id }) => ({ postId: id, terms }));
  } finally {
    end();
  }
}

/** The scope as one flat condition: a list of groups, never a chain of them. */
function filterOf({ groupIds, authorId, from, to }: EngineQuery): string[] {
  const conditions = [`group_id IN [${groupIds.map(quoted).join(", ")}]`];
  if (authorId) conditions.push(`author_id = ${quoted(authorId)}`);
  if (from) conditions.push(`created_at >= ${from.getTime()}`);
  if (to) conditions.push(`created_at < ${to.getTime()}`);
  return conditions;
}

const quoted = (value: string) => `"${value.replace(/["\\]/g, "\\$&")}"`;
