import fc from "fast-check";
import { type Asker, askers } from "./askers";
import type { Described, Description } from "./description";
import { fromSchema, type Makes } from "./from-schema";
import { spoilt } from "./garbage";
import type { Whose } from "./names";
import { headerGarbage, oddPath, oddQuery } from "./wire-garbage";

/** A request as it will be sent once its names mean something. */
export type Sketch = {
  asker: Asker;
  operation: string;
  method: string;
  /** Below /api/v1, encoded but for its names. */
  address: string;
  headers: Record<string, string>;
  body: string | null;
  /** The `Idempotency-Key`: a new one unless said. */
  key: string | null;
  /** What comes with the same key, or for what is held, once it is done. */
  afterwards: "nothing" | "again" | "something else";
};

type Valid = {
  path: string;
  query: Record<string, unknown>;
  body: unknown;
};

/** Any request about any operation, right or spoilt in some way. */
export function anySketch(description: Description, whose: Whose): fc.Arbitrary<Sketch> {
  return fc
    .constantFrom(...description.operations)
    .chain((operation) => sketchOf(operation, { components: description.components, whose }));
}

const OTHER_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "x"];
/** Now and then this key comes again, with whatever it comes. */
export const USED_BEFORE = "used-before";
const oddKeys = [
  "",
  "short",
  "x".repeat(128),
  "x".repeat(129),
  "x".repeat(9_000),
  "a b c d e",
  "é",
];

/** One spoilt thing in a request, more often none. */
const rarely = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: odd });

function sketchOf(operation: Described, makes: Makes): fc.Arbitrary<Sketch> {
  return validOf(operation, makes).chain(({ path, query, body }) => {
    const right = path + withQuery(new URLSearchParams(asText(query)).toString());
    const json = JSON.stringify(body);
    return fc
      .record({
        asker: fc.constantFrom(...askers),
        method: rarely(fc.constant(operation.method), fc.constantFrom(...OTHER_METHODS)),
        address: rarely(
          fc.constant(right),
          fc.oneof(oddPath(path), oddQuery(right), oddQuery(right)),
        ),
        headers: rarely(fc.constant<Record<string, string>>({}), headerGarbage),
        body:
          body === undefined
            ? rarely(fc.constant(null), fc.constantFrom("{}", "{oops", '{"a":1}'))
            : fc.oneof(
                { weight: 3, arbitrary: fc.constant(json) },
                { weight: 1, arbitrary: spoilt(body) },
              ),
        key: fc.oneof(
          { weight: 8, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constant(USED_BEFORE) },
          { weight: 1, arbitrary: fc.constantFrom(...oddKeys) },
        ),
        afterwards: fc.constantFrom<Sketch["afterwards"]>(
          "nothing",
          "nothing",
          "again",
          "something else",
        ),
      })
      .map((rest) => ({ ...rest, operation: operation.operationId }));
  });
}

function validOf(operation: Described, makes: Makes): fc.Arbitrary<Valid> {
  const places = (where: "path" | "query") =>
    operation.parameters.filter((one) => one.in === where);
  const valuesOf = (where: "path" | "query") => {
    const required = places(where).filter((one) => one.required);
    const optional = places(where).filter((one) => !one.required);
    /* Most go together badly. */
    const few = fc.subarray(optional, { maxLength: Math.min(1, optional.length) });
    return fc
      .oneof(few, few, fc.subarray(optional))
      .chain((chosen) =>
        fc.record(
          Object.fromEntries(
            [...required, ...chosen].map(({ name, schema }) => [
              name,
              fromSchema(schema, name, makes),
            ]),
          ),
        ),
      );
  };
  const schema = operation.requestBody?.content["application/json"].schema;
  return fc.record({
    path: valuesOf("path").map((values) =>
      operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(String(values[name]))),
    ),
    query: valuesOf("query"),
    body: schema ? fromSchema(schema, "", makes) : fc.constant(undefined),
  });
}

const asText = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, String(value).toWellFormed()]),
  );

const withQuery = (query: string) => (query === "" ? "" : `?${decodeNames(query)}`);
const encoded = (part: string) => decodeNames(encodeURIComponent(part.toWellFormed()));

/** Names are filled in later, and what they stand for needs no encoding. */
const decodeNames = (text: string) =>
  text
    .replace(/%E2%80%B9/g, "‹")
    .replace(/%E2%80%BA/g, "›")
    .replace(/‹(\w+)(?:%20|\+)(\w+)›/g, "‹$1 $2›");
