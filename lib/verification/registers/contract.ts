import { z } from "zod";
import { line } from "@/lib/line";
import { isCountry } from "@/lib/members/countries";
import type { RegisterView } from "../contract";

const optional = (most: number) =>
  line({ least: 0, most, tooShort: "", tooLong: `At most ${most} characters.` })
    .optional()
    .transform((text) => text || null);

/** A page anyone may open. What stands in braces is filled in for each member. */
const lookUpUrl = optional(500).refine(
  (text) => text === null || (/^https?:\/\//i.test(text) && URL.canParse(text)),
  "Enter a whole address, beginning with https://, or nothing.",
);

export const addRegisterInput = z.object({
  name: line({
    least: 2,
    most: 120,
    tooShort: "Enter the register's name.",
    tooLong: "At most 120 characters.",
  }),
  country: z.string("Choose a country.").refine(isCountry, "Choose a country."),
  jurisdiction: optional(60),
  lookUpUrl,
  numberHint: optional(160),
  professions: z
    .union(
      [
        z.array(z.string().max(60)),
        z
          .string()
          .max(60)
          .transform((one) => [one]),
      ],
      {
        error: "Choose at least one profession.",
      },
    )
    .refine((ids) => ids.length > 0, "Choose at least one profession."),
});

export const removeRegisterInput = z.object({ registerId: z.string().max(60) });

/** A register as the operator keeps it. */
export type KeptRegister = RegisterView & {
  countryName: string;
  /** It comes with the product and would come back. */
  isKnown: boolean;
  isUsed: boolean;
};
