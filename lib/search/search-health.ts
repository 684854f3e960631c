import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { searchIndexes } from "@/db/schema";
import { errorCode } from "@/lib/error-code";
import { NotFound } from "@/lib/errors";
import { canOperateSite } from "@/lib/policy/site";
import type { Viewer } from "@/lib/policy/viewer";
import { countIndexable } from "./documents";
import { liveIndex, searchClient } from "./meilisearch-client";

/** `ok`: Meilisearch answers. `reduced`: it is away. `postgres`: none is set up. */
export type SearchState = "ok" | "reduced" | "postgres";

/** Milliseconds. */
const PATIENCE = 1_000;

/** How search is, asked now. */
export async function searchState(): Promise<SearchState> {
  const client = searchClient();
  if (client === undefined) return "postgres";
  const health = await Promise.race([
    client.health().catch(() => null),
    pause(PATIENCE, null, { ref: false }),
  ]);
  return health?.status === "available" ? "ok" : "reduced";
}

export type SearchHealth = {
  state: SearchState;
  /** Why the index could not be asked. */
  code: string | null;
  /** Posts in the index; null when it cannot be asked. */
  indexed: number | null;
  /** Posts that should be in it. */
  posts: number;
  builtAt: string | null;
  checkedAt: string | null;
  /** What the last comparison had to repair. */
  repaired: number;
};

/** The index beside the posts it should hold, for admins. */
export async function getSearchHealth(viewer: Viewer): Promise<SearchHealth> {
  if (!canOperateSite(viewer).allowed) throw new NotFound();
  const [state, posts, [known], index] = await Promise.all([
    searchState(),
    countIndexable(),
    db.select().from(searchIndexes).where(eq(searchIndexes.name, liveIndex())),
    countIndexed(),
  ]);
  return {
    state,
    posts,
    ...index,
    builtAt: known?.builtAt?.toISOString() ?? null,
    checkedAt: known?.checkedAt?.toISOString() ?? null,
    repaired: known?.repaired ?? 0,
  };
}

async function countIndexed(): Promise<Pick<SearchHealth, "indexed" | "code">> {
  try {
    const stats = await searchClient()?.index(liveIndex()).getStats();
    return { indexed: stats?.numberOfDocuments ?? null, code: null };
  } catch (error) {
    return { indexed: null, code: errorCode(error) };
  }
}
