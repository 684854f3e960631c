/** What a search's address holds; `after` is left out, a changed search begins at its start. */
export const SEARCH_FIELDS = ["q", "group", "author", "from", "to", "sort"] as const;

type Values = Partial<Record<(typeof SEARCH_FIELDS)[number] | "after", string | null | undefined>>;

/** The address of a search, without what is empty or goes without saying. */
export function searchAddress(values: Values): string {
  const query = new URLSearchParams();
  for (const field of [...SEARCH_FIELDS, "after"] as const) {
    const value = values[field];
    if (value && !(field === "sort" && value === "relevance")) query.set(field, value);
  }
  const text = query.toString();
  return text ? `/search?${text}` : "/search";
}
