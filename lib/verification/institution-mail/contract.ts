import { z } from "zod";
import { emailAddress } from "@/lib/auth/contract";
import { line } from "@/lib/line";
import { isCountry } from "@/lib/members/countries";
import { INSTITUTION_CODE } from "./limits";
import { isPublicMailDomain } from "./public-mail-domains";

export const requestCodeInput = z.object({
  /** The open case, where the page shows one. */
  caseId: z.string().max(60).optional(),
  address: emailAddress,
});

export const confirmCodeInput = z.object({
  caseId: z.string().max(60).optional(),
  /** People type codes with spaces, as they are shown. */
  code: z
    .string(`Enter the ${INSTITUTION_CODE.digits}-digit code from the message.`)
    .max(40, "That is not a code.")
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .pipe(z.string().min(1, `Enter the ${INSTITUTION_CODE.digits}-digit code from the message.`)),
});

const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const NO_DOMAIN = "Enter a domain such as hospital.example, or *.hospital.example.";

/** "hospital.example", "@hospital.example" or "*.hospital.example", which takes what lies under it along. */
const domain = z
  .string(NO_DOMAIN)
  .trim()
  .toLowerCase()
  .max(250, NO_DOMAIN)
  .transform((typed) => ({
    domain: typed.replace(/^(\*\.|@)/, ""),
    isWildcard: typed.startsWith("*."),
  }))
  .refine((typed) => HOST.test(typed.domain), NO_DOMAIN)
  .refine(
    (typed) => !isPublicMailDomain(typed.domain),
    "Anybody can have an address there, so it says nothing about where somebody works.",
  );

export const saveDomainInput = z
  .object({
    domain,
    includesSubdomains: z.stringbool().default(false),
    isBroad: z.stringbool().default(false),
    institution: line({
      least: 2,
      most: 120,
      tooShort: "Enter the institution's name.",
      tooLong: "At most 120 characters.",
    }),
    country: z.string("Choose a country.").refine(isCountry, "Choose a country."),
  })
  .transform(({ domain: { domain, isWildcard }, includesSubdomains, ...rest }) => ({
    ...{ domain, includesSubdomains: includesSubdomains || isWildcard },
    ...rest,
  }));

export const onDomainInput = z.object({ domainId: z.string().max(60) });

/** A domain whose addresses count. */
export type InstitutionDomainView = {
  id: string;
  domain: string;
  includesSubdomains: boolean;
  /** It counts, and a verifier decides. */
  isBroad: boolean;
  institution: string;
  country: string;
};

/** What the member's own page says of work addresses. The addresses themselves are nowhere to be read. */
export type OwnInstitutionMailView = {
  /** A code that was sent and may still be entered. */
  pending: { host: string; endsAt: string; triesLeft: number } | null;
  /** Addresses that were proved once, on this account. */
  proved: { host: string; institution: string; provedAt: string }[];
};
