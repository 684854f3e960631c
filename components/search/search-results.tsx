import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import type { SearchInput, SearchPage } from "@/lib/search/contract";
import { searchAddress } from "./search-address";
import { SearchResultItem } from "./search-result";
import { NothingAskedYet, NothingFound } from "./search-states";

/** What was found, how much, and how it goes on. */
export function SearchResults({ wanted, page }: { wanted: SearchInput; page: SearchPage }) {
  const { results, next, isFirst, isBlank, isReduced, groups, now } = page;
  return (
    <Static className="mt-4">
      {isReduced && (
        <Notice className="mb-4">
          Search is running in its simple form for the moment, so it forgives fewer typing mistakes.
        </Notice>
      )}
      <p role="status" className="min-h-5 text-sm text-muted">
        {isBlank ? "" : countInWords(page)}
      </p>
      {isBlank && <NothingAskedYet groupCount={groups.length} />}
      {!isBlank && results.length === 0 && <NothingFound wanted={wanted} />}
      {results.length > 0 && (
        <ol className="grid divide-y divide-line">
          {results.map((result) => (
            <SearchResultItem key={result.postId} result={result} now={now} />
          ))}
        </ol>
      )}
      <Pagination
        label="Pages of results"
        previous={isFirst ? null : searchAddress({ ...wanted, after: null })}
        previousLabel="First page"
        next={next && searchAddress({ ...wanted, after: next })}
        nextLabel="More results"
      />
    </Static>
  );
}

/** Counts what is shown: how much more an index holds is nobody's business who may not read it. */
function countInWords({ results, next, isFirst, authorName }: SearchPage): string {
  const by = authorName ? ` by ${authorName}` : "";
  if (!isFirst) return `${results.length} more${by}`;
  if (results.length === 0) return "No results";
  if (next) return `${results.length}+ results${by}`;
  return results.length === 1 ? `1 result${by}` : `${results.length} results${by}`;
}
