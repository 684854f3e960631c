import { listRevisions } from "./documents";
import { liveIndex, writeClient } from "./meilisearch-client";
import { threadsToCompare } from "./threads-to-compare";

const PAGE = 1_000;
const THREADS_AT_ONCE = 100;

/** Ids of posts that the index lacks, has in another revision, or should not have. */
export async function findDifferences(now: Date): Promise<string[]> {
  const threadIds = await threadsToCompare(now);
  const wrong: string[] = [];
  for (let done = 0; done < threadIds.length; done += THREADS_AT_ONCE) {
    wrong.push(...(await compare(threadIds.slice(done, done + THREADS_AT_ONCE))));
  }
  return wrong;
}

async function compare(threadIds: string[]): Promise<string[]> {
  const indexed = await readIndex(threadIds);
  const wrong: string[] = [];
  for (const { id, rev } of await listRevisions(threadIds)) {
    if (indexed.get(id) !== rev) wrong.push(id);
    indexed.delete(id);
  }
  return [...wrong, ...indexed.keys()];
}

async function readIndex(threadIds: string[]): Promise<Map<string, string>> {
  const indexed = new Map<string, string>();
  const index = writeClient()?.index<{ id: string; rev: string }>(liveIndex());
  const filter = `thread_id IN [${threadIds.map((id) => `"${id}"`).join(", ")}]`;
  for (let offset = 0; index !== undefined; offset += PAGE) {
    const { results } = await index.getDocuments({
      ...{ fields: ["id", "rev"], filter },
      ...{ limit: PAGE, offset },
    });
    for (const { id, rev } of results) indexed.set(id, rev);
    if (results.length < PAGE) break;
  }
  return indexed;
}
