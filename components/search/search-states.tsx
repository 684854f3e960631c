import { EmptyState } from "@/components/ui/empty-state";
import { Search, SearchX } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import type { SearchInput } from "@/lib/search/contract";
import { searchAddress } from "./search-address";

const EXAMPLES = ["restarting after toxicity", "lithium eGFR", "family meeting interpreter"];

/** Before anything was asked: what can be searched, and a first step. */
export function NothingAskedYet({ groupCount }: { groupCount: number }) {
  if (groupCount === 0) {
    return (
      <EmptyState
        title="Search looks through your groups"
        icon={<Search />}
        action={<LinkButton href="/groups">Find a group</LinkButton>}
      >
        You are in no group yet, so there is nothing to search.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Find what colleagues have written"
      icon={<Search />}
      action={EXAMPLES.map((q) => (
        <LinkButton key={q} href={searchAddress({ q })} size="sm">
          {q}
        </LinkButton>
      ))}
    >
      Every thread and reply in your {groupCount === 1 ? "group" : `${groupCount} groups`}, by
      words, beginnings of words or a colleague's name. Typing mistakes are forgiven, in numbers
      they are not.
    </EmptyState>
  );
}

/** Nothing matched: what to try next. */
export function NothingFound({ wanted }: { wanted: SearchInput }) {
  const { q, group, author, from, to } = wanted;
  const isNarrowed = Boolean(group || author || from || to);
  return (
    <EmptyState
      title={q ? `Nothing found for “${shortened(q)}”` : "Nothing found"}
      icon={<SearchX />}
      action={
        isNarrowed && q ? (
          <LinkButton href={searchAddress({ q })}>Search everywhere instead</LinkButton>
        ) : (
          <LinkButton href="/groups">Look through groups</LinkButton>
        )
      }
    >
      Try fewer words, the generic name of a drug, or a word from the title. Only groups you are a
      member of are searched.
    </EmptyState>
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
