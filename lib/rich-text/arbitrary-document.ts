import fc from "fast-check";
import type { Block, Inline, Mark, RichDoc } from "./document";

const TRICKY = [
  "*",
  "_",
  "**",
  "~~",
  "`",
  "[x]",
  "(y)",
  "](",
  "!",
  "<b>",
  "&amp;",
  "&#42;",
  "#",
  ">",
  "1.",
  "-",
  "+",
  "=",
  "|",
  "\\",
  ":-",
  '"',
  "~5 mg",
  "a_b",
  "p<0.05",
  "é",
  "漢",
  "--",
  "```",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...TRICKY) },
);
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(words.join(" "), words.join("")));
const link: fc.Arbitrary<Mark> = fc
  .constantFrom(
    "https://example.org/a_b",
    "https://example.org/(c)?d=*e*&f",
    "mailto:a@example.org",
  )
  .map((href) => ({ type: "link", attrs: { href } }));
const emphasis = fc.oneof(
  fc.subarray<"bold" | "italic" | "code">(["bold", "italic"]),
  fc.constant<"code"[]>(["code"]),
);
const strike = fc.subarray<"strike">(["strike"]);

/** Runs of text in which words touch and marks change in the middle of them. */
const inline: fc.Arbitrary<Inline[]> = fc.oneof(runs(emphasis), runs(strike));

function runs(types: fc.Arbitrary<("bold" | "italic" | "strike" | "code")[]>) {
  return fc.array(
    fc.tuple(text, fc.option(link, { freq: 5 }), types).map(([value, href, set]): Inline => {
      const marks: Mark[] = [...(href ? [href] : []), ...set.map((type) => ({ type }))];
      if (marks.length === 0) return { type: "text", text: value };
      // marked loses count of backticks, backslashes and brackets in code beside other marks.
      const isCode = set.includes("code");
      return { type: "text", text: isCode ? value.replace(/[\\`[\]]/g, "'") : value, marks };
    }),
    { minLength: 1, maxLength: 4 },
  );
}

const paragraph = inline.map((content): Block => ({ type: "paragraph", content }));
const code = fc
  .tuple(
    fc.constantFrom(null, "sql", "c++"),
    fc.constantFrom("select 1;", "a\n\n  ```\nb", "<b>&amp;</b>"),
  )
  .map(
    ([language, value]): Block => ({
      type: "codeBlock",
      attrs: { language },
      content: [{ type: "text", text: value }],
    }),
  );
const heading = fc
  .tuple(fc.constantFrom<2 | 3 | 4>(2, 3, 4), inline)
  .map(([level, content]): Block => ({ type: "heading", attrs: { level }, content }));
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.constantFrom<"center" | "right" | null>("center", "right", null), {
        minLength: width,
        maxLength: width,
      }),
      fc.array(fc.array(inline, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(
      ([align, rows]): Block => ({
        type: "table",
        content: rows.map((cells, row) => ({
          type: "tableRow",
          content: cells.map((content, column) => ({
            type: row === 0 ? "tableHeader" : "tableCell",
            attrs: { colspan: 1, rowspan: 1, align: align[column] ?? null },
            content: [{ type: "paragraph", content }],
          })),
        })),
      }),
    ),
);

const { blocks } = fc.letrec<{
  blocks: Block[];
  block: Block;
  items: { type: "listItem"; content: Block[] }[];
}>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 2, depthIdentifier: "block" },
    paragraph,
    heading,
    code,
    table,
    fc.constant<Block>({ type: "horizontalRule" }),
    tie("items").map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(fc.integer({ min: 0, max: 2000 }), tie("items"))
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
  ),
  items: fc.array(
    fc
      .tuple(paragraph, fc.array(tie("block"), { maxLength: 2, depthIdentifier: "block" }))
      .map(([first, rest]) => ({ type: "listItem" as const, content: [first, ...rest] })),
    { minLength: 1, maxLength: 3 },
  ),
}));

/** Documents whose text is full of characters that mean something in Markdown. */
export const anyDocument: fc.Arbitrary<RichDoc> = blocks.map((content) => ({
  type: "doc",
  content,
}));
