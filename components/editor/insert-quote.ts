import type { Editor } from "@tiptap/core";
import type { Block, RichDoc } from "@/lib/rich-text/document";

/** Quotes below what is written so far, and puts the cursor under the quote. */
export function insertQuote(editor: Editor, quote: RichDoc | string, attribution?: string): void {
  const quoted: Block[] = typeof quote === "string" ? paragraphs(quote) : quote.content;
  if (quoted.length === 0) return;
  const source: Block[] = attribution ? paragraphs(attribution) : [];
  const content: Block[] = [
    ...source,
    { type: "blockquote", content: quoted },
    { type: "paragraph" },
  ];
  const { doc } = editor.state;
  const last = doc.lastChild;
  const isBlankLine = last?.type.name === "paragraph" && last.childCount === 0;
  const from = doc.content.size - (isBlankLine ? last.nodeSize : 0);
  editor.chain().insertContentAt({ from, to: doc.content.size }, content).focus("end").run();
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
}
