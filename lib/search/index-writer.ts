import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { EnqueuedTask, Meilisearch, Task } from "meilisearch";
import { db, type Tx } from "@/db/client";
import { loadDocuments } from "./documents";
import { isBuilding, liveIndex, writeClient } from "./meilisearch-client";

/** One number for all processes, so that they write in turn. */
const WRITE_LOCK = 7_203_412;
const TASK_TIMEOUT = 120_000;
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 320;

/** Meilisearch took the request and then could not carry it out. */
export class IndexTaskFailed extends Error {
  override readonly name = "IndexTaskFailed";
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Reads from the database and hands to Meilisearch as one step that no other writer comes between.
 * Meilisearch carries requests out in order, so what was read later always wins.
 */
export function inTurn<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`);
    return work(tx);
  });
}

/** Waits until Meilisearch has carried the requests out: accepted is not indexed. */
export async function carriedOut(client: Meilisearch, requests: EnqueuedTask[]): Promise<void> {
  for (const { taskUid } of requests) {
    const { status, error } = await ended(client, taskUid);
    if (status !== "succeeded") throw new IndexTaskFailed(error?.code ?? status);
  }
}

/** Asks again and again, after pauses that grow: most requests take a moment, and a large one a while. */
async function ended(client: Meilisearch, taskUid: number): Promise<Task> {
  const since = performance.now();
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const task = await client.tasks.getTask(taskUid);
    if (task.status !== "enqueued" && task.status !== "processing") return task;
    if (performance.now() - since > TASK_TIMEOUT) throw new IndexTaskFailed("timeout");
    await pause(wait);
  }
}

/** The indexes to write to: the live one, and those being built. None before the first build. */
export async function indexesToWrite(client: Meilisearch): Promise<string[]> {
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  return results.map(({ uid }) => uid).filter((uid) => uid === liveIndex() || isBuilding(uid));
}

/** Brings the index's copies of these posts to their current state; those that are gone are removed. */
export async function writeCurrentState(postIds: string[]): Promise<void> {
  const client = writeClient();
  if (client === undefined || postIds.length === 0) return;
  const requests = await inTurn(async (tx) => {
    const names = await indexesToWrite(client);
    if (names.length === 0) return [];
    const documents = await loadDocuments(postIds, tx);
    const present = new Set(documents.map(({ id }) => id));
    const gone = postIds.filter((id) => !present.has(id));
    const sent: EnqueuedTask[] = [];
    for (const name of names) {
      const index = client.index(name);
      if (documents.length > 0) sent.push(await index.addDocuments(documents));
      if (gone.length > 0) sent.push(await index.deleteDocuments(gone));
    }
    return sent;
  });
  await carriedOut(client, requests);
}
