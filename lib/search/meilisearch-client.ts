import { type Config, Meilisearch } from "meilisearch";
import { env } from "@/lib/env";
import { requestEngine } from "./request-engine";

const READ_TIMEOUT = 5_000;
const WRITE_TIMEOUT = 8_000;

const clients = new Map<number, Meilisearch>();

function clientWith(timeout: number, more: Partial<Config> = {}): Meilisearch | undefined {
  if (env.MEILI_URL === undefined) return undefined;
  let client = clients.get(timeout);
  if (client === undefined) {
    client = new Meilisearch({
      host: env.MEILI_URL,
      apiKey: env.MEILI_KEY,
      timeout,
      // Unpacking an answer takes longer than the few kilobytes do on their way.
      requestInit: { headers: { "Accept-Encoding": "identity" } },
      ...more,
    });
    clients.set(timeout, client);
  }
  return client;
}

/** A client for reading, or undefined where no Meilisearch is set up. */
export const searchClient = () => clientWith(READ_TIMEOUT, { httpClient: requestEngine });

/** A client for writing and maintenance, or undefined where no Meilisearch is set up. */
export const writeClient = () => clientWith(WRITE_TIMEOUT);

/** The index that answers searches. */
export const liveIndex = () => env.MEILI_INDEX;

/** An index that is being built to take the live one's place. */
export const isBuilding = (name: string) => name.startsWith(`${liveIndex()}_building_`);

export const newBuildingIndex = () => `${liveIndex()}_building_${Date.now().toString(36)}`;
