import type { Block, Inline, RichDoc, TableRow } from "./document";
import { inlineMarkdown, lineMarkdown } from "./inline-markdown";

/** A document as Markdown, for plain edit forms and for copying. Merged cells and empty paragraphs are lost. */
export function toMarkdown(doc: RichDoc): string {
  return blocksMarkdown(doc.content);
}

function blocksMarkdown(content: Block[]): string {
  let previous: Block | undefined;
  let alternate = false;
  const parts: string[] = [];
  for (const block of content) {
    // Two lists of one kind in a row would read as one list, unless their markers differ.
    alternate = block.type === previous?.type && !alternate;
    const part = blockMarkdown(block, alternate);
    if (part) {
      parts.push(part);
      previous = block;
    }
  }
  return parts.join("\n\n");
}

function blockMarkdown(block: Block, alternate: boolean): string {
  switch (block.type) {
    case "paragraph":
      return inlineMarkdown(block.content ?? []);
    case "heading": {
      const text = lineMarkdown(block.content ?? [], " ").replace(/#$/, "\\#");
      return text && `${"#".repeat(block.attrs.level)} ${text}`;
    }
    case "bulletList":
      return listMarkdown(block.content, () => (alternate ? "*" : "-"));
    case "orderedList": {
      const { start } = block.attrs;
      return listMarkdown(block.content, (index) => `${start + index}${alternate ? ")" : "."}`);
    }
    case "blockquote":
      return prefixed(blocksMarkdown(block.content), "> ", "> ");
    case "codeBlock": {
      const text = (block.content ?? []).map((node) => node.text).join("");
      const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
      const fence = "`".repeat(longest + 1);
      return `${fence}${block.attrs.language ?? ""}\n${text}\n${fence}`;
    }
    case "horizontalRule":
      return "---";
    case "table":
      return tableMarkdown(block.content);
  }
}

function listMarkdown(items: { content: Block[] }[], marker: (index: number) => string): string {
  const tight = items.every(
    ({ content }) =>
      content.length === 1 || (content.length === 2 && content[1]?.type.endsWith("List")),
  );
  return items
    .map(({ content }, index) => {
      const lead = `${marker(index)} `;
      const body = blocksMarkdown(content);
      return prefixed(tight ? body.replace("\n\n", "\n") : body, lead, " ".repeat(lead.length));
    })
    .join(tight ? "\n" : "\n\n");
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) =>
      `${index === 0 ? first : line || rest.trim() ? rest : ""}${line}`.trimEnd(),
    )
    .join("\n");
}

function tableMarkdown(rows: TableRow[]): string {
  const lines = rows.map((row) =>
    (row.content ?? []).flatMap(({ attrs, content }) => {
      const breaks: Inline[] = content.flatMap((paragraph, index) => [
        ...(index > 0 ? [{ type: "hardBreak" } as const] : []),
        ...(paragraph.content ?? []),
      ]);
      const text = lineMarkdown(breaks, "<br>").replace(/\|/g, "\\|");
      return [text, ...Array<string>(attrs.colspan - 1).fill("")];
    }),
  );
  const width = Math.max(1, ...lines.map((line) => line.length));
  const ruler = Array.from({ length: width }, (_, column) => {
    const align = rows[0]?.content?.[column]?.attrs.align;
    return align === "right" ? "---:" : align === "center" ? ":---:" : "---";
  });
  const [head = [], ...body] = lines;
  return [head, ruler, ...body].map((line) => tableLine(line, width)).join("\n");
}

function tableLine(cells: string[], width: number): string {
  const padded = [...cells, ...Array<string>(width - cells.length).fill("")];
  return `| ${padded.join(" | ")} |`;
}
