import { z } from "zod";
import type { NpiLookUp, RegisteredName } from "./record";

/** Older answers have numbers where newer ones have text; "--" stands for nothing. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const trimmed = String(value ?? "").trim();
    return /^-+$/.test(trimmed) ? "" : trimmed;
  });
const isTrue = z
  .union([z.boolean(), z.string(), z.number()])
  .nullish()
  .transform((value) => /^(true|y|yes|1)$/i.test(String(value)));
/** What is left out or null is an empty list. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => value ?? [], z.array(item).max(500));

const name = z.object({ first_name: text, middle_name: text, last_name: text });
const address = z.object({ address_purpose: text, state: text, country_code: text });
const result = z.object({
  number: text,
  enumeration_type: text,
  basic: name.extend({ name_suffix: text, credential: text, status: text, last_updated: text }),
  other_names: list(name),
  addresses: list(address),
  practiceLocations: list(address),
  taxonomies: list(z.object({ code: text, primary: isTrue, state: text, license: text })),
});
const errors = z.object({
  Errors: z.array(z.object({ description: text, field: text, number: text })).min(1),
});
const answer = z.object({ result_count: z.coerce.number(), results: z.array(result).max(200) });

const DEACTIVATED_ERROR = "15";
const STATE = /^[A-Z]{2}$/;

/** What an answer of the NPPES API 2.1 to a question for one number says. Whatever is not understood is unavailable. */
export function readAnswer(npi: string, body: unknown, asOf: string): NpiLookUp {
  const failed = errors.safeParse(body);
  if (failed.success) return readErrors(npi, failed.data.Errors);
  const read = answer.safeParse(body);
  if (!read.success) return { outcome: "unavailable", reason: "unreadable" };
  const { results, result_count } = read.data;
  if (results.length === 0 && result_count === 0) return { outcome: "not-found" };
  const [only] = results;
  if (only === undefined || results.length > 1 || only.number !== npi)
    return { outcome: "unavailable", reason: "wrong-answer" };
  return readResult(npi, only, asOf);
}

function readErrors(npi: string, found: { description: string; number: string }[]): NpiLookUp {
  const isDeactivated = found.some(
    ({ number, description }) =>
      (number === DEACTIVATED_ERROR || /deactivated/i.test(description)) &&
      description.includes(npi),
  );
  return isDeactivated
    ? { outcome: "deactivated", on: null }
    : { outcome: "unavailable", reason: "refused" };
}

function readResult(npi: string, found: z.output<typeof result>, asOf: string): NpiLookUp {
  const { basic, enumeration_type } = found;
  const [, type] = /^(?:NPI-)?([12])$/.exec(enumeration_type) ?? [];
  if (basic.status === "D") return { outcome: "deactivated", on: null };
  if (type === "2") return { outcome: "organisation" };
  if (type !== "1" || basic.status !== "A" || basic.last_name === "")
    return { outcome: "unavailable", reason: "unreadable" };
  const practices = [...found.addresses, ...found.practiceLocations].filter(
    ({ address_purpose }) => address_purpose !== "MAILING",
  );
  const states = practices.map(({ state }) => state.toUpperCase());
  return {
    outcome: "found",
    record: {
      npi,
      name: nameOf(basic),
      suffix: basic.name_suffix,
      credential: basic.credential,
      otherNames: found.other_names.map(nameOf).filter(({ last }) => last !== ""),
      practiceStates: [...new Set(states)].filter((state) => STATE.test(state)),
      taxonomies: found.taxonomies
        .filter(({ code }) => code !== "")
        .map(({ code, license, state, primary }) => ({
          code,
          licence: license || null,
          state: state.toUpperCase() || null,
          isPrimary: primary,
        })),
      updatedOn: /^\d{4}-\d\d-\d\d$/.test(basic.last_updated) ? basic.last_updated : null,
      source: "api",
      asOf,
    },
  };
}

function nameOf({ first_name, middle_name, last_name }: z.output<typeof name>): RegisteredName {
  return { first: first_name, middle: middle_name, last: last_name };
}
