import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { anyDocument } from "./arbitrary-document";
import { parseDocument, parseDocumentText } from "./validate";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: unknown, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const link = (href: unknown, more = {}) => ({ type: "link", attrs: { href, ...more } });
const cell = (attrs: object) =>
  doc({
    type: "table",
    content: [
      { type: "tableRow", content: [{ type: "tableCell", attrs, content: [paragraph()] }] },
    ],
  });

function nested(depth: number): unknown {
  let node: unknown = paragraph(text("deep"));
  for (let level = 0; level < depth; level++) node = { type: "blockquote", content: [node] };
  return doc(node);
}

function refused(input: unknown): Invalid {
  try {
    parseDocument(input);
  } catch (error) {
    if (error instanceof Invalid) return error;
    throw error;
  }
  throw new Error("accepted");
}

describe("parseDocument", () => {
  it("keeps what it accepts as it is", () => {
    fc.assert(
      fc.property(anyDocument, (made) => {
        const once = parseDocument(made);
        expect(parseDocument(once)).toEqual(once);
        expect(parseDocumentText(JSON.stringify(once))).toEqual(once);
      }),
    );
  });

  it("drops attributes that are not ours and writes addresses one way", () => {
    const smuggled = link("HTTPS://Example.ORG", {
      target: "_top",
      rel: "opener",
      class: "admin",
      title: "x",
    });
    const heading = {
      type: "heading",
      attrs: { level: 1, style: "color:red" },
      content: [text("b")],
    };
    expect(parseDocument(doc(paragraph(text("a", smuggled)), heading))).toEqual(
      doc(
        {
          type: "paragraph",
          content: [text("a", { type: "link", attrs: { href: "https://example.org/" } })],
        },
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "b" }] },
      ),
    );
  });

  it("drops empty lines around the text, not inside it", () => {
    const a = { type: "paragraph", content: [{ type: "text", text: "a" }] };
    const empty = { type: "paragraph" };
    expect(parseDocument(doc(empty, a, empty, a, empty, empty))).toEqual(doc(a, empty, a));
    expect(parseDocument(doc(empty, empty))).toEqual(doc(empty));
  });

  it("joins text, and replaces what PostgreSQL cannot store", () => {
    const body = doc(
      paragraph({ type: "text", text: "a\u0000b" }, { type: "text", text: "\ud800c" }),
    );
    expect(parseDocument(body)).toEqual(doc(paragraph({ type: "text", text: "a b\ufffdc" })));
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "//example.org",
    "/groups",
    "#top",
    "example.org",
    "https://",
    "https://user@example.org",
    "https://user:secret@example.org",
    "https://exa mple.org",
    "https://example.org/\u0085",
    "mailto:",
    `https://example.org/${"a".repeat(2048)}`,
    `https://example.org/${"é".repeat(1000)}`,
    "",
    null,
    42,
    true,
  ])("refuses a link to %j", (href) => {
    const error = refused(doc(paragraph(text("a", link(href)))));
    expect(error.message).toContain("https://");
    expect(error.fieldErrors).toHaveProperty("body");
  });

  it.each([
    ["no document", undefined],
    ["null", null],
    ["text", "hello"],
    ["an array", []],
    ["another top", paragraph()],
    ["a top inside", doc(doc(paragraph()))],
    ["no content", { type: "doc" }],
    ["empty content", doc()],
    ["content that is no array", { type: "doc", content: { 0: paragraph(), length: 1 } }],
    ["an unknown node", doc({ type: "iframe" })],
    ["a node named like a method", doc({ type: "constructor" })],
    ["a node named __proto__", doc({ type: "__proto__" })],
    ["an unknown mark", doc(paragraph(text("a", { type: "underline" })))],
    ["a mark named like a method", doc(paragraph(text("a", { type: "toString" })))],
    ["a mark twice", doc(paragraph(text("a", { type: "bold" }, { type: "bold" })))],
    ["bold code", doc(paragraph(text("a", { type: "bold" }, { type: "code" })))],
    ["a link without an address", doc(paragraph(text("a", { type: "link" })))],
    ["a link with an array", doc(paragraph(text("a", link(["javascript:alert(1)"]))))],
    ["marks that are no array", doc(paragraph({ type: "text", text: "a", marks: "bold" }))],
    ["an unknown key", doc({ ...paragraph(), html: "<b>" })],
    ["text in another node", doc({ type: "paragraph", text: "a" })],
    ["text without letters", doc(paragraph({ type: "text", text: "" }))],
    ["text that is a number", doc(paragraph(text(5)))],
    ["text that is an object", doc(paragraph(text({ toString: "x" })))],
    ["an array as attribute", doc({ type: "heading", attrs: { level: ["script", {}] } })],
    ["attributes as an array", doc({ type: "heading", attrs: [2] })],
    [
      "too many attributes",
      doc({
        type: "heading",
        attrs: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`a${i}`, 1])),
      }),
    ],
    ["a level of 9", doc({ type: "heading", attrs: { level: 9 } })],
    ["a level of 2.5", doc({ type: "heading", attrs: { level: 2.5 } })],
    ["a level in letters", doc({ type: "heading", attrs: { level: "2" } })],
    ["a language with markup", doc({ type: "codeBlock", attrs: { language: '"><script>' } })],
    [
      "a number that is none",
      doc({
        type: "orderedList",
        attrs: { start: Number.NaN },
        content: [{ type: "listItem", content: [paragraph()] }],
      }),
    ],
    ["a date", doc({ type: "heading", attrs: { level: new Date() } })],
    [
      "a class instance",
      doc(
        new (class {
          type = "paragraph";
        })(),
      ),
    ],
    ["a paragraph in a paragraph", doc(paragraph(paragraph()))],
    ["text at the top", doc(text("a"))],
    ["text in a table", doc({ type: "table", content: [text("a")] })],
    [
      "a table in a cell",
      doc({
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [{ type: "tableCell", content: [{ type: "table", content: [] }] }],
          },
        ],
      }),
    ],
    ["a list without items", doc({ type: "bulletList", content: [paragraph()] })],
    ["marks in code", doc({ type: "codeBlock", content: [text("a", { type: "bold" })] })],
    ["a marked paragraph", doc({ ...paragraph(), marks: [link("https://example.org")] })],
    ["a colspan of 0", cell({ colspan: 0 })],
    ["a colspan of 1000", cell({ colspan: 1000 })],
    ["a rowspan in letters", cell({ rowspan: "2" })],
    ["an alignment with style", cell({ align: "left;color:red" })],
  ])("refuses %s", (_, input) => {
    expect(refused(input).message).toMatch(/^This holds something a post cannot contain\. Copy/);
  });

  it("refuses a table whose cells claim too many columns", () => {
    const wide = { type: "tableCell", attrs: { colspan: 30 }, content: [paragraph()] };
    const table = { type: "table", content: [{ type: "tableRow", content: [wide, wide] }] };
    expect(() => parseDocument(doc({ type: "blockquote", content: [table] }))).toThrow(Invalid);
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses %s as a key", (key) => {
    const inNode = JSON.parse(`{"type":"doc","content":[],"${key}":{"polluted":true}}`);
    const inAttributes = JSON.parse(`{"type":"heading","attrs":{"level":2,"${key}":1}}`);
    expect(refused(inNode)).toBeInstanceOf(Invalid);
    expect(refused(doc(inAttributes))).toBeInstanceOf(Invalid);
    expect({}).not.toHaveProperty("polluted");
  });

  it("takes the greatest depth, and not one more", () => {
    expect(parseDocument(nested(21))).toBeTruthy();
    expect(refused(nested(22)).message).toContain("nested too deeply");
  });

  it("takes 64 KiB of text, counted in bytes, and not one more", () => {
    expect(parseDocument(doc(paragraph(text("é".repeat(32 * 1024)))))).toBeTruthy();
    expect(refused(doc(paragraph(text("é".repeat(32 * 1024)), text("a")))).status).toBe(413);
  });

  it("takes 5,000 nodes, and not one more", () => {
    expect(parseDocument(doc(...Array(4999).fill(paragraph())))).toBeTruthy();
    expect(refused(doc(...Array(5000).fill(paragraph()))).status).toBe(413);
  });

  it("refuses more than eight marks, and addresses that add up", () => {
    expect(refused(doc(paragraph(text("a", ...Array(9).fill({ type: "bold" })))))).toBeTruthy();
    const long = link(`https://example.org/${"a".repeat(2000)}`);
    expect(refused(doc(...Array(80).fill(paragraph(text("a", long))))).status).toBe(413);
  });

  it("never lets anything but Invalid out", () => {
    const key = fc.oneof(
      fc.constantFrom("type", "content", "marks", "attrs", "text", "__proto__"),
      fc.string(),
    );
    const type = fc.constantFrom(
      "doc",
      "paragraph",
      "text",
      "table",
      "tableRow",
      "heading",
      "listItem",
      "bold",
    );
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.anything(),
        type,
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(key, tie("any")),
        fc.record({ type, content: fc.array(tie("any"), { maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(any, (input) => {
        try {
          parseDocument(input);
        } catch (error) {
          expect(error).toBeInstanceOf(Invalid);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile sizes", () => {
  const deep = `${'{"type":"blockquote","content":['.repeat(100_000)}${"]}".repeat(100_000)}`;
  const deepObject = nested(100_000);
  const broad = { type: "doc", content: Array(1_000_000).fill({ type: "paragraph" }) };
  const long = doc(paragraph(text("a".repeat(10_000_000))));

  it.each<[string, () => unknown]>([
    [
      "10 MB of JSON",
      () => parseDocumentText(`{"type":"doc","content":["${"a".repeat(10_000_000)}"]}`),
    ],
    ["100,000 levels of JSON", () => parseDocumentText(deep)],
    ["100,000 levels", () => parseDocument(deepObject)],
    ["a million paragraphs", () => parseDocument(broad)],
    ["10 MB of text", () => parseDocument(long)],
  ])("refuses %s at once", (_, attempt) => {
    const begun = performance.now();
    expect(attempt).toThrow(Invalid);
    expect(performance.now() - begun).toBeLessThan(50);
  });

  it("refuses text that is no JSON, and JSON over 128 KiB in bytes", () => {
    expect(() => parseDocumentText("{")).toThrow(Invalid);
    expect(() => parseDocumentText(JSON.stringify("é".repeat(70_000)))).toThrow("too long");
  });
});
