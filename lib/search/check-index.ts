import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchIndexes } from "@/db/schema";
import { log } from "@/lib/log";
import { listRevisions } from "./documents";
import { carriedOut, indexesToWrite, writeCurrentState } from "./index-writer";
import { liveIndex, writeClient } from "./meilisearch-client";
import { rebuildIndex } from "./rebuild-index";
import { indexSettings, settingsHash } from "./settings";

const PAGE = 1_000;
const REPAIR_BATCH = 500;
const DAY = 86_400_000;

/**
 * Compares the index with the posts and repairs what differs; builds it where there is none, and
 * hands it new settings. Everything a lost job or a lost disk could have left wrong ends here.
 */
export async function checkIndex(): Promise<void> {
  const client = writeClient();
  if (client === undefined) return;
  if (!(await indexesToWrite(client)).includes(liveIndex())) {
    await rebuildIndex();
    return;
  }
  await applySettings();
  const wrong = await findDifferences();
  for (let done = 0; done < wrong.length; done += REPAIR_BATCH) {
    await writeCurrentState(wrong.slice(done, done + REPAIR_BATCH));
  }
  if (wrong.length > 0) log.warn("search.repaired", { posts: wrong.length });
  const checked = { settingsHash, checkedAt: sql`now()`, repaired: wrong.length };
  await db
    .insert(searchIndexes)
    .values({ name: liveIndex(), ...checked })
    .onConflictDoUpdate({ target: searchIndexes.name, set: checked });
  await forgetOldRequests();
}

async function applySettings(): Promise<void> {
  const client = writeClient();
  const [known] = await db
    .select({ hash: searchIndexes.settingsHash })
    .from(searchIndexes)
    .where(sql`${searchIndexes.name} = ${liveIndex()}`);
  if (client === undefined || known?.hash === settingsHash) return;
  await carriedOut(client, [await client.index(liveIndex()).updateSettings(indexSettings)]);
  log.info("search.settings-applied", { hash: settingsHash });
}

/** Ids that the index lacks, has in another revision, or should not have. */
async function findDifferences(): Promise<string[]> {
  const indexed = await readIndex();
  const wrong: string[] = [];
  for (let after = ""; ; ) {
    const page = await listRevisions(after, PAGE * 5);
    for (const { id, rev } of page) {
      if (indexed.get(id) !== rev) wrong.push(id);
      indexed.delete(id);
      after = id;
    }
    if (page.length < PAGE * 5) return [...wrong, ...indexed.keys()];
  }
}

async function readIndex(): Promise<Map<string, string>> {
  const indexed = new Map<string, string>();
  const index = writeClient()?.index<{ id: string; rev: string }>(liveIndex());
  for (let offset = 0; index !== undefined; offset += PAGE) {
    const { results } = await index.getDocuments({ fields: ["id", "rev"], limit: PAGE, offset });
    for (const { id, rev } of results) indexed.set(id, rev);
    if (results.length < PAGE) break;
  }
  return indexed;
}

/** Meilisearch keeps every request it has ever carried out until it is told that it may forget. */
async function forgetOldRequests(): Promise<void> {
  const beforeFinishedAt = new Date(Date.now() - DAY).toISOString();
  await writeClient()?.tasks.deleteTasks({
    indexUids: [liveIndex()],
    statuses: ["succeeded"],
    beforeFinishedAt,
  });
}
