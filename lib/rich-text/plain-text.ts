import type { RichDoc, RichNode } from "./document";

const INLINE = new Set(["paragraph", "heading", "codeBlock"]);

/** The words of a document, one block a line. Feeds search and excerpts. */
export function plainText(doc: RichDoc): string {
  const lines: string[] = [];
  collect(doc, lines);
  return lines.join("\n");
}

/** The beginning of a document in one line of at most `maxChars` characters, cut between words where possible. */
export function excerpt(doc: RichDoc, maxChars: number): string {
  const line = plainText(doc).replace(/\s+/g, " ").trim();
  const letters = [...line];
  if (letters.length <= maxChars) return line;
  const cut = letters.slice(0, maxChars - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Whether nobody would see a word in it. */
export function isEmptyDocument(doc: RichDoc): boolean {
  return !/[^\s\p{C}]/u.test(plainText(doc));
}

function collect(node: RichNode, lines: string[]): void {
  const children: RichNode[] = "content" in node && node.content ? node.content : [];
  if (!INLINE.has(node.type)) {
    for (const child of children) collect(child, lines);
    return;
  }
  const line = children
    .map((child) => (child.type === "text" ? child.text : child.type === "hardBreak" ? "\n" : ""))
    .join("");
  if (line.trim()) lines.push(line);
}
