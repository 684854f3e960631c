import { Search } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";

/** The header's search: a plain form to /search, where results come as you type. */
export function SearchBox() {
  return (
    <search className="search-box">
      <form action="/search" className="relative">
        <Search className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted" />
        <input
          id="site-search"
          type="search"
          name="q"
          aria-label="Search threads and replies"
          placeholder="Search threads and replies"
          autoComplete="off"
          enterKeyHint="search"
          aria-keyshortcuts="/ Meta+K Control+K"
        />
        <span aria-hidden="true" className="search-hint">
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}
