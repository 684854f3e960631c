/** A post as an index keeps it: what is searched, and what it is filtered and sorted by. */
export type SearchDocument = {
  id: string;
  /** Changes whenever anything below does. */
  rev: string;
  thread_id: string;
  group_id: string;
  author_id: string;
  kind: "opening" | "reply";
  /** Milliseconds since 1970. */
  created_at: number;
  title: string;
  body: string;
  author: string;
  group: string;
};

export type EngineQuery = {
  /** What was typed; empty finds everything in scope. */
  words: string;
  /** The groups to look in; none finds nothing. */
  groupIds: string[];
  authorId?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  sort: "relevance" | "newest";
  /** Only the best post of each thread. */
  perThread: boolean;
  offset: number;
  limit: number;
};

export type EngineHit = {
  postId: string;
  /** Words and beginnings of words to mark in the post. */
  terms: string[];
};

/**
 * What finds posts. An engine may be late and may be wrong: it names candidates, and every hit is
 * loaded again as the viewer before anything of it is shown.
 */
export interface SearchEngine {
  readonly name: "meilisearch" | "postgres";
  /** Candidates, best first. */
  search(query: EngineQuery): Promise<EngineHit[]>;
  /** Brings the engine's copy of these posts to their current state and resolves once it can be found. */
  refresh(postIds: string[]): Promise<void>;
}
