import { sql } from "drizzle-orm";
import type { EnqueuedTask, Meilisearch } from "meilisearch";
import { db } from "@/db/client";
import { searchIndexes } from "@/db/schema";
import { countIndexable, listDocuments } from "./documents";
import { carriedOut, indexesToWrite, inTurn } from "./index-writer";
import { isBuilding, liveIndex, newBuildingIndex, writeClient } from "./meilisearch-client";
import { indexSettings, settingsHash } from "./settings";

const BATCH = 1_000;
const ABANDONED_AFTER = 3_600_000;

type Options = { onProgress?: (done: number, total: number) => void };

/**
 * Builds the index anew beside the live one and swaps the two, so that searches never miss anything:
 * the live one answers until the swap, and what is written meanwhile goes to both.
 * Returns null where no Meilisearch is set up.
 */
export async function rebuildIndex({
  onProgress,
}: Options = {}): Promise<{ documents: number } | null> {
  const client = writeClient();
  if (client === undefined) return null;
  await deleteAbandoned(client);
  const name = newBuildingIndex();
  await carriedOut(client, [await client.createIndex(name, { primaryKey: "id" })]);
  try {
    await carriedOut(client, [await client.index(name).updateSettings(indexSettings)]);
    const documents = await fill(client, name, onProgress);
    await takeOver(client, name);
    const values = { name: liveIndex(), settingsHash, builtAt: sql`now()` };
    await db
      .insert(searchIndexes)
      .values(values)
      .onConflictDoUpdate({ target: searchIndexes.name, set: values });
    return { documents };
  } catch (error) {
    await client.deleteIndexIfExists(name).catch(() => {});
    throw error;
  }
}

/** Copies every post in the order of ids; one batch is read while the one before is indexed. */
async function fill(
  client: Meilisearch,
  name: string,
  onProgress: Options["onProgress"],
): Promise<number> {
  const total = await countIndexable();
  let before: EnqueuedTask[] = [];
  let done = 0;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from: string = after;
    const { last, sent } = await inTurn(async (tx) => {
      const documents = await listDocuments(from, BATCH, tx);
      if (documents.length === 0) return { last: undefined, sent: [] };
      done += documents.length;
      const request = await client.index(name).addDocuments(documents);
      return { last: documents.at(-1)?.id, sent: [request] };
    });
    await carriedOut(client, before);
    before = sent;
    after = last;
    onProgress?.(done, Math.max(done, total));
  }
  await carriedOut(client, before);
  return done;
}

/** The new index takes the live one's name in one step, and the old one goes. */
async function takeOver(client: Meilisearch, name: string): Promise<void> {
  await inTurn(async () => {
    const isFirst = !(await indexesToWrite(client)).includes(liveIndex());
    const request = await client.swapIndexes([{ indexes: [name, liveIndex()], rename: isFirst }]);
    await carriedOut(client, [request]);
    if (!isFirst) await carriedOut(client, [await client.deleteIndex(name)]);
  });
}

/** What a rebuild left behind that was killed: nothing reads it, and every write would go there too. */
async function deleteAbandoned(client: Meilisearch): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  for (const { uid, createdAt } of results) {
    const age = Date.now() - new Date(createdAt).getTime();
    if (isBuilding(uid) && age > ABANDONED_AFTER) await client.deleteIndexIfExists(uid);
  }
}
