import { COUNTRIES } from "./countries";

const names = new Map(COUNTRIES.map(({ id, name }) => [id, name]));

/** A country's English name by its two letters. */
export const nameOfCountry = (id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? id);
