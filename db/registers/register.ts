import type { registers } from "../schema";

type RegisterRow = typeof registers.$inferInsert;

/** One public register, and where a verifier looks somebody up. */
export const register = (
  id: string,
  country: string,
  name: string,
  lookUpUrl: string | null,
  professions: string[],
  extra: Pick<RegisterRow, "jurisdiction" | "numberHint"> = {},
): RegisterRow => ({ id, country, name, lookUpUrl, professions, ...extra });
