import fc from "fast-check";

const deep = (open: string, close: string, times: number) =>
  open.repeat(times) + close.repeat(times);

/** Values that programs send by mistake, and others that nobody sends by mistake. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53, "", " ", [], {}, [null], [[]]],
    ...["\0", "a\0b", "\ud800", "x\udfffy", "\ufeff", "﷐", "‮x", "1", "true", "null"],
    ...["x".repeat(5_000), "🩺".repeat(40_000), "x".repeat(600_000), "[object Object]", "../me"],
  ),
  fc.constantFrom("‹deep 50›", "‹deep 2000›", "‹deep 20000›", "‹nodes 50›", "‹nodes 10000›"),
  fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const oddName = fc.constantFrom(
  ...["__proto__", "constructor", "toString", "", "id", "memberId", "siteRoles", "\0", "a.b", "0"],
);

type Pick = { at: number; value: unknown; name: string };
const pick = fc.record({ at: fc.nat(), value: oddValue, name: oddName });

/** JSON that has been spoilt in one place, as text. */
export function spoilt(whole: unknown): fc.Arbitrary<string> {
  return fc.oneof(
    pick.map((one) => write(replacedAt(whole, one))),
    pick.map((one) => write(replacedAt(whole, { ...one, value: undefined }))),
    pick.map((one) => write(replacedAt(whole, one, (value) => [value]))),
    pick.map(
      ({ name, value }) => `{${JSON.stringify(name)}:${write(value)},${write(whole).slice(1)}`,
    ),
    oddValue.map(write),
    fc.nat().map((at) => cutOff(write(whole), at)),
    fc.constantFrom("", "{", "{}", "null", "[]", '{"a":1,"a":2}', "\ufeff{}", "NaN", "1e999", "{]"),
    fc.constantFrom("[".repeat(200_000), `"${"x".repeat(530_000)}"`, deep('{"body":', "}", 9_000)),
  );
}

/** As JSON; what is too deep for that is put in as text. */
const write = (value: unknown): string =>
  (JSON.stringify(value) ?? "null").replace(
    /"‹(deep|nodes) (\d+)›"/g,
    (_, what: string, times: string) =>
      what === "deep"
        ? deep("[", "]", Number(times))
        : deep('{"type":"blockquote","content":[', "]}", Number(times)),
  );

const cutOff = (text: string, at: number) => text.slice(0, at % (text.length + 1));

/** A copy in which one of all the places within, the whole included, holds something else. */
function replacedAt(
  whole: unknown,
  { at, value }: Pick,
  change: (value: unknown) => unknown = () => value,
): unknown {
  const places = placesIn(whole);
  let index = at % places;
  const walk = (node: unknown): unknown => {
    if (index-- === 0) return change(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, within]) => [name, walk(within)]));
  };
  return walk(whole);
}

function placesIn(node: unknown): number {
  if (typeof node !== "object" || node === null) return 1;
  return Object.values(node).reduce<number>((sum, within) => sum + placesIn(within), 1);
}
