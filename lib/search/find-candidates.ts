import { distrustEngine, isEngineTrusted } from "./circuit";
import type { EngineHit, EngineQuery } from "./engine";
import { searchClient } from "./meilisearch-client";
import { meilisearchEngine } from "./meilisearch-engine";
import { postgresEngine } from "./postgres-engine";

/** Candidates from Meilisearch; from the database while it is away (`isReduced`) or where there is none. */
export async function findCandidates(
  query: EngineQuery,
): Promise<{ hits: EngineHit[]; isReduced: boolean }> {
  if (isEngineTrusted()) {
    try {
      return { hits: await meilisearchEngine.search(query), isReduced: false };
    } catch (error) {
      distrustEngine(error);
    }
  }
  return { hits: await postgresEngine.search(query), isReduced: searchClient() !== undefined };
}
