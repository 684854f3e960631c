import { listPostIds } from "./documents";
import { writeCurrentState } from "./index-writer";
import { writeClient } from "./meilisearch-client";

const BATCH = 500;

/** Brings every post of a thread or an author to its current state in the index. */
export async function indexAllOf(of: { threadId: string } | { authorId: string }): Promise<void> {
  if (writeClient() === undefined) return;
  for (let after = ""; ; ) {
    const ids = await listPostIds(of, after, BATCH);
    await writeCurrentState(ids);
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return;
    after = last;
  }
}
