import { createElement, Fragment, type ReactNode } from "react";
import type {
  Block,
  Heading,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  RichDoc,
  TableCell,
  TableRow,
} from "@/lib/rich-text/document";
import { safeHref } from "@/lib/rich-text/link";
import { headingRanks } from "./heading-ranks";

/** Whoever has no pointer scrolls a wide table with the arrow keys, so it takes focus. */
const focusable = { tabIndex: 0 };

type Show = { heading: (node: Heading) => ReactNode };

/** A checked document as elements. `headingBase` is the page's level for the highest heading inside it. */
export function RichText({ doc, headingBase = 3 }: { doc: RichDoc; headingBase?: number }) {
  const ranks = headingRanks(doc);
  const show: Show = {
    heading(node) {
      const rank = ranks.get(node) ?? 0;
      const tag = `h${Math.min(6, headingBase + rank)}`;
      return createElement(tag, { className: `post-heading-${rank}` }, inlines(node.content));
    },
  };
  return (
    <div className="prose-post" dir="auto">
      {blocks(doc.content, show)}
    </div>
  );
}

/** Children are given by position, because a document is drawn whole and never reordered. */
function all(children: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...children);
}

function blocks(content: Block[], show: Show): ReactNode {
  return all(content.map((node) => block(node, show)));
}

function block(node: Block, show: Show): ReactNode {
  switch (node.type) {
    case "paragraph":
      return paragraph(node);
    case "heading":
      return show.heading(node);
    case "bulletList":
      return <ul>{items(node.content, show)}</ul>;
    case "orderedList":
      return (
        <ol start={node.attrs.start === 1 ? undefined : node.attrs.start}>
          {items(node.content, show)}
        </ol>
      );
    case "blockquote":
      return <blockquote>{blocks(node.content, show)}</blockquote>;
    case "codeBlock":
      return (
        <section className="post-scroll" aria-label="Code" {...focusable}>
          <pre>
            <code>{node.content?.map(({ text }) => text).join("")}</code>
          </pre>
        </section>
      );
    case "horizontalRule":
      return <hr />;
    case "table":
      return (
        <section className="post-scroll" aria-label="Table" {...focusable}>
          <table>
            <tbody>{all(node.content.map(tableRow))}</tbody>
          </table>
        </section>
      );
    default:
      return null;
  }
}

function items(content: ListItem[], show: Show): ReactNode {
  return all(content.map((item) => listItem(item, show)));
}

function listItem(item: ListItem, show: Show): ReactNode {
  return <li>{blocks(item.content, show)}</li>;
}

function tableRow({ content = [] }: TableRow): ReactNode {
  return <tr>{all(content.map((cell) => tableCell(cell, content)))}</tr>;
}

function paragraph({ content }: Paragraph): ReactNode {
  return <p>{inlines(content)}</p>;
}

function tableCell({ type, attrs, content }: TableCell, row: TableCell[]): ReactNode {
  // What says nothing heads nothing, such as the corner of a table with headers on two sides.
  const isHeader = type === "tableHeader" && content.some((one) => one.content?.length);
  const props = {
    className: attrs.align ? `post-align-${attrs.align}` : undefined,
    colSpan: attrs.colspan > 1 ? attrs.colspan : undefined,
    rowSpan: attrs.rowspan > 1 ? attrs.rowspan : undefined,
  };
  const inside = all(content.map(paragraph));
  if (!isHeader) return <td {...props}>{inside}</td>;
  const scope = row.every((cell) => cell.type === "tableHeader") ? "col" : "row";
  return (
    <th scope={scope} {...props}>
      {inside}
    </th>
  );
}

function inlines(content: Inline[] = [], depth = 0): ReactNode {
  const parts: ReactNode[] = [];
  for (let at = 0; at < content.length; ) {
    const node = content[at];
    const mark = node?.marks?.[depth];
    let end = at + 1;
    // One element over all that share a mark: a link with a bold word in it is one link.
    while (mark && isSame(content[end]?.marks?.[depth], mark)) end++;
    if (mark) parts.push(marked(inlines(content.slice(at, end), depth + 1), mark));
    else parts.push(node?.type === "text" ? node.text : <br />);
    at = end;
  }
  return all(parts);
}

function isSame(a: Mark | undefined, b: Mark): boolean {
  if (a?.type === "link" && b.type === "link") return a.attrs.href === b.attrs.href;
  return a?.type === b.type;
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inside}</strong>;
    case "italic":
      return <em>{inside}</em>;
    case "strike":
      return <s>{inside}</s>;
    case "code":
      return <code>{inside}</code>;
    case "link": {
      const href = safeHref(mark.attrs.href);
      if (!href) return inside;
      return (
        <a href={href} rel="nofollow noopener noreferrer ugc">
          {inside}
        </a>
      );
    }
    default:
      return inside;
  }
}
