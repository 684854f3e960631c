import { errorCode } from "@/lib/error-code";
import { log } from "@/lib/log";
import { searchClient } from "./meilisearch-client";

/** How long the engine is left alone before it is asked again how it is. */
const REST = 3_000;

let brokenSince = 0;
let askedAt = 0;

/**
 * Whether searches should try Meilisearch. After a failure they no longer wait for it; it is asked
 * in the background, and gets searches again once it answers.
 */
export function isEngineTrusted(): boolean {
  if (searchClient() === undefined) return false;
  if (brokenSince === 0) return true;
  if (Date.now() - askedAt >= REST) {
    askedAt = Date.now();
    void ask();
  }
  return false;
}

/** Notes that a search failed. */
export function distrustEngine(error: unknown): void {
  if (brokenSince === 0) log.warn("search.reduced", { code: errorCode(error) });
  brokenSince ||= Date.now();
  askedAt = Date.now();
}

/** Gives Meilisearch searches again. */
export function trustEngine(): void {
  if (brokenSince !== 0) log.info("search.restored", { ms: Date.now() - brokenSince });
  brokenSince = 0;
}

async function ask(): Promise<void> {
  try {
    if ((await searchClient()?.health())?.status === "available") trustEngine();
  } catch (error) {
    distrustEngine(error);
  }
}
