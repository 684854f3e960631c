import type { EngineHit, EngineQuery, SearchEngine } from "./engine";
import { fold } from "./fold";
import { writeCurrentState } from "./index-writer";
import { liveIndex, searchClient } from "./meilisearch-client";

/** Private-use characters around matches; they are read here and reach no page. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const MATCH = new RegExp(`${OPEN}([^${CLOSE}]+)${CLOSE}`, "g");
/** Words of the body that come back with a hit; only the matches among them are used. */
const CROP_WORDS = 40;

type Found = { id: string; title: string; body: string };

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
  const { hits } = await client.index<Found>(liveIndex()).search(query.words, {
    matchingStrategy,
    filter: filterOf(query),
    ...(query.sort === "newest" ? { sort: ["created_at:desc"] } : {}),
    ...(query.perThread ? { distinct: "thread_id" } : {}),
    offset: query.offset,
    limit: query.limit,
    attributesToRetrieve: ["id"],
    attributesToHighlight: ["title", "body"],
    attributesToCrop: ["body"],
    cropLength: CROP_WORDS,
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
  });
  return hits.map(({ id, _formatted }) => ({ postId: id, terms: termsOf(_formatted) }));
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

function termsOf(marked: Partial<Found> | undefined): EngineHit["terms"] {
  const text = `${marked?.title ?? ""}\n${marked?.body ?? ""}`;
  return [...new Set([...text.matchAll(MATCH)].map(([, term = ""]) => fold(term)))];
}
