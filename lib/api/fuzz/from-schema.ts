import fc from "fast-check";
import { anyDocument } from "@/lib/rich-text/arbitrary-document";
import type { Schema } from "./description";
import { nameFor, type Whose } from "./names";

export type Makes = { components: Record<string, Schema>; whose: Whose };

const words = fc.constantFrom(
  ...["thread", "Hello", "Who has restarted at a lower dose, and when?", "", " ", "é漢🩺"],
  ...["A reason long enough to be one.", "**bold** and `code`", "<b>&amp;</b>", "a\n\n> b", "%_\\"],
  ...["medical-oncology", "1", "x'; DROP TABLE posts; --", "مرحبا", "e\u0301", "\u202e"],
);

/** What is on lists that the document does not hold. */
const LISTED: Record<string, string[]> = {
  professionId: ["physician", "nurse", "none"],
  specialtyId: ["medical-oncology", "none"],
  specialties: ["medical-oncology", "none"],
  specialty: ["medical-oncology", "none"],
  country: ["IE", "DE", "XX"],
  job: ["1", "2", "3", "999999999999999999"],
};

const DAYS = ["2024-02-29", "1999-12-31", "2999-12-31", "1000-01-01"];
const MOMENTS = ["2024-02-29T23:59:59.999Z", "2030-01-01T00:00:00+13:00"];

/** What fits a schema of the document, in the place that is called so. */
export function fromSchema(schema: Schema, place: string, makes: Makes): fc.Arbitrary<unknown> {
  const { $ref, anyOf, allOf, type } = schema;
  if ($ref) return fromComponent($ref.replace(/^.*\//, ""), place, makes);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (anyOf) return fc.oneof(...anyOf.map((one) => fromSchema(one, place, makes)));
  if (allOf && type !== "string") {
    return fc.oneof(...allOf.map((one) => fromSchema(one, place, makes)));
  }
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one) => fromSchema({ ...schema, type: one }, place, makes)));
  }
  switch (type) {
    case "string":
      return text(schema, place, makes);
    case "integer":
    case "number":
      return integer(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return list(schema, place, makes);
    case "object":
      return object(schema, makes);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function fromComponent(name: string, place: string, makes: Makes): fc.Arbitrary<unknown> {
  const component = makes.components[name];
  if (!component) throw new Error(`The document names ${name} and does not hold it.`);
  const any = fromSchema(component, place, makes);
  if (name !== "RichText") return any;
  return fc.oneof({ weight: 4, arbitrary: anyDocument }, { weight: 1, arbitrary: any });
}

function text(schema: Schema, place: string, makes: Makes): fc.Arbitrary<string> {
  const { pattern, format, minLength, maxLength = Number.POSITIVE_INFINITY, allOf } = schema;
  if (allOf || format === "date") return fc.constantFrom(...DAYS);
  if (format === "date-time") return fc.constantFrom(...MOMENTS);
  const name = nameFor(place, pattern?.includes("{22}") ?? false, makes.whose);
  if (name) return name;
  const listed = Object.hasOwn(LISTED, place) ? LISTED[place] : undefined;
  if (listed) return fc.constantFrom(...listed);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  const free = fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 300) });
  return fc.oneof({ weight: 4, arbitrary: words.filter(fits) }, { weight: 1, arbitrary: free });
}

function integer({ minimum = -(2 ** 53), maximum = 2 ** 53 }: Schema): fc.Arbitrary<number> {
  const min = Math.max(minimum, Number.MIN_SAFE_INTEGER);
  const max = Math.min(maximum, Number.MAX_SAFE_INTEGER);
  const small = fc.integer({ min: Math.max(min, 0), max: Math.min(max, Math.max(min, 0) + 2) });
  return fc
    .oneof({ weight: 6, arbitrary: small }, fc.constantFrom(min, max), fc.maxSafeInteger())
    .map((value) => Math.min(max, Math.max(min, value)));
}

function list(schema: Schema, place: string, makes: Makes): fc.Arbitrary<unknown[]> {
  const { items, minItems, maxItems = 4 } = schema;
  const item = items ? fromSchema(items, place, makes) : fc.jsonValue({ maxDepth: 1 });
  return fc.array(item, {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 4)),
  });
}

function object({ properties = {}, required }: Schema, makes: Makes): fc.Arbitrary<object> {
  const fields = Object.entries(properties).map(
    ([name, field]) => [name, fromSchema(field, name, makes)] as const,
  );
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: required });
  const isWriting = "body" in properties && "markdown" in properties;
  return isWriting ? fc.tuple(whole, fc.boolean(), words).map(writtenOnce) : whole;
}

/** A text is sent in one of two forms, which a schema does not say. */
function writtenOnce([whole, asMarkdown, written]: [Record<string, unknown>, boolean, string]) {
  const { body, markdown, ...rest } = whole;
  if (asMarkdown || body === undefined) return { ...rest, markdown: markdown ?? written };
  return { ...rest, body };
}
