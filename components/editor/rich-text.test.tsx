import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/lib/rich-text/arbitrary-document";
import type { RichDoc } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { plainText } from "@/lib/rich-text/plain-text";
import { parseDocument } from "@/lib/rich-text/validate";
import { RichText } from "./rich-text";

const show = (doc: RichDoc, headingBase?: number) =>
  renderToStaticMarkup(<RichText doc={doc} headingBase={headingBase} />);
const html = (markdown: string, headingBase?: number) => show(fromMarkdown(markdown), headingBase);

describe("RichText", () => {
  it("draws what Markdown says", () => {
    expect(html("A **b _c_** `d` ~~e~~\n\n3. f\n\n> g")).toBe(
      '<div class="prose-post" dir="auto"><p>A <strong>b <em>c</em></strong> <code>d</code> <s>e</s></p>' +
        '<ol start="3"><li><p>f</p></li></ol><blockquote><p>g</p></blockquote></div>',
    );
  });

  it("draws a link with a bold word in it as one link", () => {
    expect(html("[a **b** c](https://example.org)").match(/<a /g)).toHaveLength(1);
  });

  it("marks links as written by members", () => {
    expect(html("[a](https://example.org)")).toContain(
      '<a href="https://example.org/" rel="nofollow noopener noreferrer ugc">a</a>',
    );
  });

  it("does not link an address that slipped past the check", () => {
    const doc: RichDoc = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: "a",
              marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
            },
          ],
        },
      ],
    };
    expect(show(doc)).toBe('<div class="prose-post" dir="auto"><p>a</p></div>');
  });

  it("leaves no level of heading out, whatever the author chose", () => {
    const levels = (markdown: string, base?: number) =>
      html(markdown, base)
        .match(/(?<=<h)\d/g)
        ?.map(Number);
    expect(levels("#### a\n\n## b\n\n#### c\n\n### d")).toEqual([3, 3, 4, 4]);
    expect(levels("## a\n\n> ### b\n\n#### c", 5)).toEqual([5, 6, 6]);
  });

  it("lets wide tables and code scroll with the keyboard, under a name", () => {
    const table = html("| a | b |\n|---|--:|\n| c | d |");
    expect(table).toContain('<section class="post-scroll" aria-label="Table" tabindex="0"><table>');
    expect(table).toContain('<th scope="col" class="post-align-right"><p>b</p></th>');
    expect(html("```\n<b>\n```")).toContain("<pre><code>&lt;b&gt;</code></pre>");
  });

  it("draws an empty corner of a table as a cell that heads nothing", () => {
    const table = html("|  | b |\n|---|---|\n| c | d |");
    expect(table).toContain('<tr><td><p></p></td><th scope="col"><p>b</p></th></tr>');
  });

  it("never draws markup that someone typed", () => {
    fc.assert(
      fc.property(anyDocument, fc.string(), (made, text) => {
        const doc = parseDocument(made);
        doc.content.push({
          type: "paragraph",
          content: [{ type: "text", text: `<img src=x>${text.replace(/\p{C}/gu, "")}` }],
        });
        const drawn = show(doc);
        expect(drawn).not.toContain("<img");
        expect(drawn).not.toContain("<b>");
        const words = (html: string) => html.replace(/<[^>]*>|\s/g, "");
        expect(words(drawn)).toBe(words(renderToStaticMarkup(plainText(doc))));
      }),
    );
  });
});
