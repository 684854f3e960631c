import { parse } from "@/lib/parse";
import type { Viewer } from "@/lib/policy/viewer";
import { RESULTS_PER_PAGE, type SearchPage, type SearchResult, searchInput } from "./contract";
import type { EngineQuery } from "./engine";
import { findCandidates } from "./find-candidates";
import { loadResults, resultOf } from "./load-results";
import { decodeSearchPlace, encodeSearchPlace, type SearchPlace } from "./search-place";
import { type SearchScope, searchScope } from "./search-scope";

/** Candidates asked for at once: a page and some that may be dropped. */
const WINDOW = RESULTS_PER_PAGE + 12;
/** A page that is not full after so many windows is shown as it is and can be continued. */
const WINDOWS = 2;

/**
 * Finds posts the viewer may read. The engine only names candidates: each is loaded again as the
 * viewer, and what is shown and counted is what is left. Takes at most four statements.
 */
export async function searchPosts(viewer: Viewer, input: unknown): Promise<SearchPage> {
  const wanted = parse(searchInput, input);
  const scope = await searchScope(viewer, wanted);
  const place = decodeSearchPlace(wanted.after);
  const isBlank = wanted.q === "" && !wanted.group && !wanted.author && !wanted.from && !wanted.to;
  const page = {
    isFirst: place === null,
    isBlank,
    groups: scope.groups,
    authorName: scope.authorName,
    now: scope.now,
  };
  if (isBlank || scope.groupIds.length === 0) {
    return { ...page, results: [], next: null, isReduced: false };
  }
  const query = {
    ...scope,
    ...(place && { to: earlier(scope.to, place.asOf) }),
    words: wanted.q,
    sort: wanted.q === "" ? "newest" : wanted.sort,
    perThread: wanted.q !== "" && wanted.sort === "relevance" && !wanted.author,
    limit: WINDOW,
  } as const;
  return { ...page, ...(await collect(viewer, query, scope, place)) };
}

/** Whoever pages on is shown nothing twice because somebody has written meanwhile. */
const earlier = (to: Date | undefined, asOf: Date) => (to && to < asOf ? to : asOf);

async function collect(
  viewer: Viewer,
  query: Omit<EngineQuery, "offset">,
  scope: SearchScope,
  place: SearchPlace | null,
): Promise<Pick<SearchPage, "results" | "next" | "isReduced">> {
  const results: SearchResult[] = [];
  /* Not the moment that is now: the same page, asked for again, should be the same. */
  const asOf = place?.asOf ?? scope.asOf;
  let offset = place?.offset ?? 0;
  let isReduced = false;
  for (let round = 0; round < WINDOWS; round++) {
    const found = await findCandidates({ ...query, offset });
    isReduced ||= found.isReduced;
    const visible = await loadResults(viewer, found.hits, scope);
    for (const { postId, terms } of found.hits) {
      const row = visible.get(postId);
      if (row && results.length === RESULTS_PER_PAGE) {
        return { results, isReduced, next: encodeSearchPlace({ offset, asOf }) };
      }
      if (row) results.push(resultOf(row, terms));
      offset++;
    }
    if (found.hits.length < WINDOW) return { results, isReduced, next: null };
  }
  return { results, isReduced, next: encodeSearchPlace({ offset, asOf }) };
}
