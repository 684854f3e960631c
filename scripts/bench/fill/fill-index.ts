import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchIndexes } from "@/db/schema";
import { countIndexable, listDocuments } from "@/lib/search/documents";
import type { SearchDocument } from "@/lib/search/engine";
import { carriedOut } from "@/lib/search/index-writer";
import { liveIndex, writeClient } from "@/lib/search/meilisearch-client";
import { indexSettings, settingsHash } from "@/lib/search/settings";
import { progress } from "../report/progress";

const BATCH = 5_000;
/** Requests waiting in the engine, which carries several out at once. */
const AHEAD = 4;

/** Builds the search index of a freshly filled database; a rebuild waits for every thousand, this does not. */
export async function fillIndex(): Promise<void> {
  const client = writeClient();
  if (client === undefined) return;
  const total = await countIndexable();
  const report = progress("Indexing", total);
  await carriedOut(client, [await client.createIndex(liveIndex(), { primaryKey: "id" })]);
  const index = client.index(liveIndex());
  await carriedOut(client, [await index.updateSettings(indexSettings)]);
  const requests: { taskUid: number }[] = [];
  const done = async (request: { taskUid: number } | undefined) => {
    if (request)
      await client.tasks.waitForTask(request.taskUid, { timeout: 1_800_000, interval: 100 });
  };
  for (let after: string | undefined = "", sent = 0; after !== undefined; ) {
    const documents = await read(after);
    after = documents.at(-1)?.id;
    if (after === undefined) break;
    requests.push(await index.addDocuments(documents));
    if (requests.length > AHEAD) await done(requests.shift());
    sent += documents.length;
    report(Math.max(0, sent - requests.length * BATCH));
  }
  await done(requests.at(-1));
  const { numberOfDocuments } = await index.getStats();
  if (numberOfDocuments !== total) {
    throw new Error(`The index holds ${numberOfDocuments} of ${total} posts.`);
  }
  const values = { name: liveIndex(), settingsHash, builtAt: sql`now()` };
  await db
    .insert(searchIndexes)
    .values(values)
    .onConflictDoUpdate({ target: searchIndexes.name, set: values });
  report.end();
}

/** However long it takes: what else builds indexes now has the disk and the processors too. */
function read(after: string): Promise<SearchDocument[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL statement_timeout = 0`);
    return listDocuments(after, BATCH, tx);
  });
}
