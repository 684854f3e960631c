import fc from "fast-check";

/** Encodings of nothing, of too much, and of what should not be in an address. */
const oddParts = [
  ...[
    "%",
    "%zz",
    "%E0%A4%A",
    "%ED%A0%80",
    "%00",
    "%2F",
    "%2e%2e",
    "..",
    ".",
    "%FF",
    "%25",
    "",
    "*",
  ],
  ...["a".repeat(9_000), "%F0%9F%A9%BA", "%0d%0aSet-Cookie:a=b", "'", "{group}", "constructor"],
];

const oddPart = fc.oneof(
  fc.constantFrom(...oddParts),
  fc.string({ unit: "binary", maxLength: 12 }).map((one) => encodeURIComponent(one.toWellFormed())),
);

/** The path with a part of it replaced, added or taken away. */
export const oddPath = (path: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(), oddPart, fc.nat(4)).map(([at, odd, how]) => {
    const parts = path.slice(1).split("/");
    const index = at % parts.length;
    const spliced = parts.toSpliced(index, how === 0 ? 0 : 1, ...(how === 1 ? [] : [odd]));
    return `/${spliced.join("/")}`;
  });

const oddPair = fc.oneof(
  fc.constantFrom(
    "unknown=1",
    "__proto__=1",
    "cursor=",
    "q=",
    "=",
    "%=%",
    "a",
    "q=%00",
    "q=%ED%A0%80",
  ),
  fc.constantFrom(
    "cursor=x",
    "cursor=W10",
    "cursor=%00",
    "sort=oldest",
    "from=2024-02-30",
    "q[]=1",
  ),
  oddPart.map((part) => `q=${part}`),
  fc.base64String({ maxLength: 60 }).map((text) => `cursor=${encodeURIComponent(text)}`),
);

/** The address with a parameter more, and as often one that comes twice. */
export const oddQuery = (address: string): fc.Arbitrary<string> => {
  const [path = "", query = ""] = address.split("?");
  const pairs = query.split("&").filter(Boolean);
  return fc.oneof(
    oddPair.map((odd) => `${path}?${[...pairs, odd].join("&")}`),
    fc.constant(`${path}?${[...pairs, ...pairs, "a=1", "a=1"].join("&")}`),
  );
};

const latin = fc
  .string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((at) => at < 0x7f || at > 0x9f)
      .map((at) => String.fromCharCode(at)),
    maxLength: 40,
  })
  .map((text) => text.trim());

const oddHeaders: Record<string, fc.Arbitrary<string>> = {
  authorization: fc.constantFrom(
    ...[
      "",
      "Bearer",
      "Bearer ",
      "Bearer x",
      "bearer curb_",
      "Basic eDp5",
      `Bearer ${"x".repeat(9_000)}`,
    ],
    ...[`Bearer curb_${"A".repeat(43)}`, `Bearer curb_${"A".repeat(44)}`, "Bearer a b"],
  ),
  "content-type": fc.constantFrom(
    ...[
      "",
      "text/plain",
      "application/json;charset=utf-16",
      "application/jsonp",
      "APPLICATION/JSON",
    ],
    ...[
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "application/json ; a",
    ],
  ),
  "content-length": fc.constantFrom("-1", "0", "abc", "999999999999", "1e9"),
  "if-none-match": fc.constantFrom("*", '"', "W/", 'W/"x", "y"', ",".repeat(9_000), '"a" "b"', "0"),
  origin: fc.constantFrom("null", "https://evil.example", "http://localhost:3000"),
  "sec-fetch-site": fc.constantFrom("same-origin", "cross-site", "x"),
  cookie: fc.constantFrom("session=x", "authjs.session-token=x", ";;;=", "x".repeat(9_000)),
  accept: fc.constantFrom("text/html", "*/*;q=x", "application/xml"),
  "x-http-method-override": fc.constantFrom("DELETE"),
  "x-forwarded-for": fc.constantFrom("::1, x", "127.0.0.1"),
  "accept-language": latin,
};

/** Some headers that say nothing, or not what is so. */
export const headerGarbage: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.constantFrom(...Object.keys(oddHeaders)),
    fc.record(
      Object.fromEntries(
        Object.entries(oddHeaders).map(([name, odd]) => [name, fc.oneof(odd, odd, latin)]),
      ),
    ),
  )
  .map(([name, all]) => ({ [name]: all[name] ?? "" }));
