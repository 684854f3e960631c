import pLimit from "p-limit";
import { distrustEngine, isEngineTrusted } from "./circuit";
import type { EngineHit, EngineQuery } from "./engine";
import { searchClient } from "./meilisearch-client";
import { meilisearchEngine } from "./meilisearch-engine";
import { postgresEngine } from "./postgres-engine";

/**
 * Searches that a process has done at once. Meilisearch answers each in milliseconds and a crowd no
 * sooner, and the database, in its place, has other things to answer.
 */
export const AT_ONCE = 4;

const inTurn = pLimit(AT_ONCE);

/** Candidates from Meilisearch; from the database while it is away (`isReduced`) or where there is none. */
export const findCandidates = (
  query: EngineQuery,
): Promise<{ hits: EngineHit[]; isReduced: boolean }> =>
  inTurn(async () => {
    const hits = await askEngine(query);
    if (hits !== null) return { hits, isReduced: false };
    return { hits: await postgresEngine.search(query), isReduced: searchClient() !== undefined };
  });

/** Null where Meilisearch does not answer, and at once where it has not answered lately. */
async function askEngine(query: EngineQuery): Promise<EngineHit[] | null> {
  if (!isEngineTrusted()) return null;
  try {
    return await meilisearchEngine.search(query);
  } catch (error) {
    distrustEngine(error);
    return null;
  }
}
