const names = new Intl.DisplayNames("en", { type: "region" });

/** A country's English name by its two letters. */
export const nameOfCountry = (id: string | null): string | null =>
  id === null ? null : (names.of(id) ?? id);
