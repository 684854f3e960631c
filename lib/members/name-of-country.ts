import { COUNTRIES } from "./countries";

const names = new Map(COUNTRIES.map(({ id, name }) => [id, name]));

/** A country's English name by its two letters. */
export const nameOfCountry = (id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? id);

const WITH_ARTICLE =
  /^(?:.+ (?:Islands|Republic|Emirates|Kingdom|States)|Bahamas|Gambia|Netherlands|Philippines|Maldives|Comoros|Seychelles)$/;

/** The same in a sentence: "the United States". */
export const inCountry = (id: string): string => {
  const name = nameOfCountry(id) ?? id;
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
};
