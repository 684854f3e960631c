import type { Token, Tokens } from "marked";
import type { Block, Inline, ListItem, Mark, RichDoc, TableCell, TextNode } from "./document";
import { safeHref } from "./link";
import { markdownTokens } from "./markdown-blocks";
import { parseDocument, refusal } from "./validate";

export { toMarkdown } from "./to-markdown";

const LONGEST_SOURCE = 128 * 1024;
const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};
const MARK_ORDER = ["link", "bold", "code", "italic", "strike"];

/** Reads Markdown. HTML in it stays as typed. Throws `Invalid` under `field` when it is too long or too deep. */
export function fromMarkdown(text: string, field = "body"): RichDoc {
  if (text.length > LONGEST_SOURCE) throw refusal("size", field);
  const tokens = markdownTokens(text);
  if (!tokens) throw refusal("depth", field);
  return parseDocument({ type: "doc", content: orParagraph(blocks(tokens)) }, field);
}

function blocks(tokens: Token[]): Block[] {
  return tokens.flatMap((token) => block(token as Tokens.Generic as BlockToken));
}

type BlockToken =
  | Tokens.Heading
  | Tokens.List
  | Tokens.Blockquote
  | Tokens.Code
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Space
  | Tokens.Def
  | Tokens.Paragraph
  | Tokens.Text;

function block(token: BlockToken): Block[] {
  switch (token.type) {
    case "heading": {
      const level = token.depth <= 2 ? 2 : token.depth === 3 ? 3 : 4;
      return [{ type: "heading", attrs: { level }, content: inline(token.tokens) }];
    }
    case "list": {
      const content = token.items.map(listItem);
      return token.ordered
        ? [{ type: "orderedList", attrs: { start: Number(token.start) || 0 }, content }]
        : [{ type: "bulletList", content }];
    }
    case "blockquote":
      return [{ type: "blockquote", content: orParagraph(blocks(token.tokens)) }];
    case "code":
      return [codeBlock(token)];
    case "table":
      return [table(token)];
    case "hr":
      return [{ type: "horizontalRule" }];
    case "space":
    case "def":
      return [];
    default: {
      const content = inline(token.tokens ?? [token]);
      return content.length > 0 ? [{ type: "paragraph", content }] : [];
    }
  }
}

function orParagraph(content: Block[]): Block[] {
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

function listItem(item: Tokens.ListItem): ListItem {
  const tokens = item.tokens.filter((token) => token.type !== "checkbox");
  const content = blocks(tokens);
  if (content[0]?.type !== "paragraph") content.unshift({ type: "paragraph" });
  const first = content[0];
  if (item.task && first?.type === "paragraph") {
    first.content = [...textNode(item.checked ? "[x] " : "[ ] ", []), ...(first.content ?? [])];
  }
  return { type: "listItem", content };
}

function codeBlock(token: Tokens.Code): Block {
  const language = token.lang?.match(/^[\w+#.-]{1,32}(?=\s|$)/)?.[0] ?? null;
  const content: TextNode[] = token.text ? [{ type: "text", text: token.text }] : [];
  return { type: "codeBlock", attrs: { language }, content };
}

function table(token: Tokens.Table): Block {
  const cell = (from: Tokens.TableCell): TableCell => ({
    type: from.header ? "tableHeader" : "tableCell",
    attrs: { colspan: 1, rowspan: 1, align: from.align === "left" ? null : from.align },
    content: [{ type: "paragraph", content: inline(from.tokens).flatMap(breakAtTag) }],
  });
  const rows = [token.header, ...token.rows];
  return {
    type: "table",
    content: rows.map((row) => ({ type: "tableRow", content: row.map(cell) })),
  };
}

/** A cell is one line of Markdown, so `<br>` is the accepted way to break a line inside it. */
function breakAtTag(node: Inline): Inline[] {
  if (node.type !== "text" || node.marks?.some((mark) => mark.type === "code")) return [node];
  return node.text
    .split(/<br ?\/?>/i)
    .flatMap((text, index): Inline[] => [
      ...(index > 0 ? [{ type: "hardBreak" } as const] : []),
      ...(text ? [{ ...node, text }] : []),
    ]);
}

function inline(tokens: Token[], marks: Mark[] = []): Inline[] {
  return tokens.flatMap((token) => inlineNodes(token as Tokens.Generic as InlineToken, marks));
}

type InlineToken =
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Link
  | Tokens.Image
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Escape
  | Tokens.Text;

function inlineNodes(token: InlineToken, marks: Mark[]): Inline[] {
  switch (token.type) {
    case "strong":
      return inline(token.tokens, withMark(marks, { type: "bold" }));
    case "em":
      return inline(token.tokens, withMark(marks, { type: "italic" }));
    case "del":
      return inline(token.tokens, withMark(marks, { type: "strike" }));
    case "codespan":
      return textNode(token.text, inCode(marks));
    case "link": {
      const href = safeHref(token.href);
      // An address that may not be a link stays readable as it was typed.
      if (!href) return textNode(token.raw, marks);
      return inline(token.tokens, withMark(marks, { type: "link", attrs: { href } }));
    }
    case "image": {
      const href = safeHref(token.href);
      if (!href) return textNode(token.raw, marks);
      return textNode(token.text || token.href, withMark(marks, { type: "link", attrs: { href } }));
    }
    case "br":
      return [marks.length > 0 ? { type: "hardBreak", marks } : { type: "hardBreak" }];
    case "escape":
      return textNode(token.text, marks);
    default:
      return token.tokens ? inline(token.tokens, marks) : textNode(decoded(token.text), marks);
  }
}

function textNode(text: string, marks: Mark[]): TextNode[] {
  if (!text) return [];
  return [marks.length > 0 ? { type: "text", text, marks } : { type: "text", text }];
}

function withMark(marks: Mark[], added: Mark): Mark[] {
  if (marks.some((mark) => mark.type === added.type)) return marks;
  return [...marks, added].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

/** Code is not emphasised, but may be a link. */
function inCode(marks: Mark[]): Mark[] {
  return [...marks.filter((mark) => mark.type === "link"), { type: "code" }];
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, dec, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}
