export type Mark =
  | { type: "link"; attrs: { href: string } }
  | { type: "bold" | "italic" | "strike" | "code" };

export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type Inline = TextNode | { type: "hardBreak"; marks?: Mark[] };

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = { type: "heading"; attrs: { level: 2 | 3 | 4 }; content?: Inline[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type TableCell = {
  type: "tableCell" | "tableHeader";
  attrs: { colspan: number; rowspan: number; align: "center" | "right" | null };
  content: Paragraph[];
};
export type TableRow = { type: "tableRow"; content?: TableCell[] };

export type Block =
  | Paragraph
  | Heading
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs: { start: number }; content: ListItem[] }
  | { type: "blockquote"; content: Block[] }
  | { type: "codeBlock"; attrs: { language: string | null }; content?: TextNode[] }
  | { type: "horizontalRule" }
  | { type: "table"; content: TableRow[] };

/** A checked document, as it is stored and rendered. Made by `parseDocument` and `fromMarkdown` only. */
export type RichDoc = { type: "doc"; content: Block[] };

export type RichNode = RichDoc | Block | ListItem | TableRow | TableCell | Inline;
