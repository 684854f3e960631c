import { sql } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { db } from "@/db/client";
import { searchIndexes } from "@/db/schema";
import { unlessElsewhere } from "@/db/unless-elsewhere";
import { log } from "@/lib/log";
import { findDifferences } from "./find-differences";
import { carriedOut, indexesToWrite, writeCurrentState } from "./index-writer";
import { liveIndex, writeClient } from "./meilisearch-client";
import { rebuildIndex } from "./rebuild-index";
import { indexSettings, settingsHash } from "./settings";

/** One number for all processes, so that only one compares. */
const CHECK_LOCK = 7_203_413;
const REPAIR_BATCH = 500;
const DAY = 86_400_000;

/**
 * Compares the index with the posts and repairs what differs; builds it where there is none, and
 * hands it new settings. Everything a lost job or a lost disk could have left wrong ends here. While
 * one process is at it, others leave it to that one.
 */
export async function checkIndex(now = new Date()): Promise<void> {
  const client = writeClient();
  if (client !== undefined) await unlessElsewhere(CHECK_LOCK, () => check(client, now));
}

async function check(client: Meilisearch, now: Date): Promise<void> {
  if (!(await indexesToWrite(client)).includes(liveIndex())) {
    await rebuildIndex();
    return;
  }
  await applySettings();
  const wrong = await findDifferences(now);
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

/** Meilisearch keeps every request it has ever carried out until it is told that it may forget. */
async function forgetOldRequests(): Promise<void> {
  const beforeFinishedAt = new Date(Date.now() - DAY).toISOString();
  await writeClient()?.tasks.deleteTasks({
    indexUids: [liveIndex()],
    statuses: ["succeeded"],
    beforeFinishedAt,
  });
}
