import { z } from "zod";
import { isCountry } from "@/lib/members/countries";
import { parse } from "@/lib/parse";

const text = (most: number) => z.string().trim().min(1).max(most);

const register = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, "Small letters, digits and hyphens."),
  country: z.string().refine(isCountry, "Two letters of a country."),
  jurisdiction: text(60).nullable().default(null),
  name: text(120),
  lookUpUrl: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  professions: z.array(z.string().max(60)).min(1),
  numberHint: text(120).nullable().default(null),
});

/** An operator's registers, from the text of a JSON file: a list of objects as `registers` has them. Throws `Invalid`. */
export const readRegisters = (json: string): z.output<typeof register>[] =>
  parse(z.array(register), JSON.parse(json));
