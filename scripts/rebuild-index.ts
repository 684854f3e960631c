import { closeDatabase } from "@/db/client";
import { rebuildIndex } from "@/lib/search/rebuild-index";
import { Problem } from "./services/problem";
import { run } from "./services/run";
import { withServices } from "./services/services";

/** Builds the search index anew beside the live one and swaps the two; searches go on meanwhile. */
await run(() =>
  withServices(async () => {
    try {
      const started = performance.now();
      const built = await rebuildIndex({ onProgress: show });
      if (built === null) {
        throw new Problem(
          "No Meilisearch is set up, so there is no index: PostgreSQL answers searches.",
        );
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write("\n");
      console.log(`The index holds ${built.documents} posts, built in ${seconds} s.`);
    } finally {
      await closeDatabase();
    }
  }),
);

function show(done: number, total: number): void {
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  process.stdout.write(`\r${done} of ${total} posts (${share} %) `);
}
