import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { anyDocument } from "./arbitrary-document";
import type { Block, Inline } from "./document";
import { fromMarkdown, toMarkdown } from "./markdown";
import { plainText } from "./plain-text";
import { parseDocument } from "./validate";

const text = (value: string, ...marks: Inline["marks"][]) =>
  marks.length > 0
    ? { type: "text", text: value, marks: marks.flat() }
    : { type: "text", text: value };

function onlyParagraph(markdown: string) {
  const { content } = fromMarkdown(markdown);
  expect(content).toHaveLength(1);
  expect(content[0]?.type).toBe("paragraph");
  return (content[0] as Extract<Block, { type: "paragraph" }>).content;
}

describe("fromMarkdown", () => {
  it("reads emphasis, code and links", () => {
    expect(onlyParagraph("A **b** *c* ~~d~~ `e` [f](https://example.org)")).toEqual([
      text("A "),
      text("b", [{ type: "bold" }]),
      text(" "),
      text("c", [{ type: "italic" }]),
      text(" "),
      text("d", [{ type: "strike" }]),
      text(" "),
      text("e", [{ type: "code" }]),
      text(" "),
      text("f", [{ type: "link", attrs: { href: "https://example.org/" } }]),
    ]);
  });

  it("leaves a dose with one tilde alone", () => {
    expect(onlyParagraph("~5 mg/~10 mg")).toEqual([text("~5 mg/~10 mg")]);
  });

  it("keeps the line breaks a writer typed", () => {
    expect(onlyParagraph("one\ntwo")?.map(({ type }) => type)).toEqual([
      "text",
      "hardBreak",
      "text",
    ]);
  });

  it("keeps HTML as typed", () => {
    const doc = fromMarkdown(
      '<script>alert(1)</script>\n\n<div onclick="x">\n**b** <img src=x onerror=y>\n</div>',
    );
    expect(plainText(doc)).toContain("<script>alert(1)</script>");
    expect(plainText(doc)).toContain("<img src=x onerror=y>");
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](data:text/html;base64,PHN2Zz4=)",
    "[a](//example.org)",
    "[a](/groups)",
    "[a](https://user:secret@example.org)",
    "![a](javascript:alert(1))",
  ])("shows %s as typed instead of linking it", (markdown) => {
    expect(JSON.stringify(fromMarkdown(markdown))).not.toContain('"link"');
    expect(plainText(fromMarkdown(markdown))).toBe(markdown);
  });

  it("turns a picture into a link to it", () => {
    expect(onlyParagraph("![ECG](https://example.org/ecg.png)")).toEqual([
      text("ECG", [{ type: "link", attrs: { href: "https://example.org/ecg.png" } }]),
    ]);
  });

  it("reads tables with their alignment, and breaks inside cells", () => {
    const { content } = fromMarkdown("| Drug | Dose |\n|:--|--:|\n| A<br>B | 5 mg |");
    expect(content[0]).toMatchObject({
      type: "table",
      content: [
        {
          content: [{ type: "tableHeader", attrs: { align: null } }, { attrs: { align: "right" } }],
        },
        {
          content: [{ content: [{ content: [text("A"), { type: "hardBreak" }, text("B")] }] }, {}],
        },
      ],
    });
  });

  it("reads nested lists, numbers that start later, tasks and quotes", () => {
    const { content } = fromMarkdown("3. a\n4. b\n   - c\n\n> d\n> > e\n\n- [x] f");
    expect(content).toMatchObject([
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{}, { content: [{}, { type: "bulletList" }] }],
      },
      { type: "blockquote", content: [{ type: "paragraph" }, { type: "blockquote" }] },
      { type: "bulletList", content: [{ content: [{ content: [text("[x] f")] }] }] },
    ]);
  });

  it("shows headings from the second to the fourth level", () => {
    const levels = fromMarkdown("# a\n\n## b\n\n### c\n\n###### d").content.map(
      (node) => node.type === "heading" && node.attrs.level,
    );
    expect(levels).toEqual([2, 2, 3, 4]);
  });

  it("accepts any text within the limits", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ unit: fc.constantFrom(..."#>-*_`[]()!|\\~1.\n \t:<&;a"), maxLength: 200 }),
        (a, b) => {
          for (const markdown of [a, b]) {
            try {
              const doc = fromMarkdown(markdown);
              expect(parseDocument(doc)).toEqual(doc);
            } catch (error) {
              if (!(error instanceof Invalid)) throw error;
              expect(error.message).toContain("nested too deeply");
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ">",
    "- ",
    "1. ",
    "> - ",
    "[",
    "![",
    "[a](",
    "[a](b(",
    "*a ",
    "*a **a ",
    "_a ",
    "~~a",
    "(http://a",
    "`` ` ",
    "\\",
    "<a",
    "| a ",
    "a|\n-|\n",
    "&#",
    "<!--",
    "# ",
  ])("answers within a second when %j repeats for 64 KiB", (part) => {
    const begun = performance.now();
    try {
      fromMarkdown(part.repeat(65_536 / part.length));
    } catch (error) {
      expect(error).toBeInstanceOf(Invalid);
    }
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("refuses what is too long, with its field", () => {
    expect(() => fromMarkdown("word ".repeat(14_000), "reply")).toThrow(Invalid);
    try {
      fromMarkdown("a".repeat(10_000_000), "reply");
    } catch (error) {
      expect((error as Invalid).fieldErrors).toHaveProperty("reply");
    }
  });
});

describe("toMarkdown", () => {
  it("reads naturally", () => {
    const markdown = [
      "## Dose",
      "**5 mg** daily, _not_ [10 mg](https://example.org/); p < 0.05 in a_b.",
      "- one\n- two\n  - three",
      "1. a\n2. b",
      "> quoted\n>\n> twice",
      "```sql\nselect 1;\n```",
      "---",
      "| Drug | Dose |\n| --- | ---: |\n| A | 5 mg |",
    ].join("\n\n");
    expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
  });

  it.each(["`", "``", "a`b", " a ", "\\", "a\\`b", "[x](y)", "*"])("writes %j as code", (code) => {
    const doc = parseDocument({
      type: "doc",
      content: [{ type: "paragraph", content: [text("see "), text(code, [{ type: "code" }])] }],
    });
    expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
  });

  it("gives up a strike that emphasis touches, not the text", () => {
    const content = [text("a", [{ type: "bold" }]), text("b", [{ type: "strike" }])];
    const doc = parseDocument({ type: "doc", content: [{ type: "paragraph", content }] });
    expect(toMarkdown(doc)).toBe("**a**b");
  });

  it("loses nothing on the way there and back", () => {
    fc.assert(
      fc.property(anyDocument, (made) => {
        const doc = parseDocument(made);
        const markdown = toMarkdown(doc);
        expect(fromMarkdown(markdown), markdown).toEqual(doc);
      }),
      { numRuns: 500 },
    );
  });
});
