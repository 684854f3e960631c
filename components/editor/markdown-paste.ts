import { type Schema, Slice } from "@tiptap/pm/model";
import { fromMarkdown } from "@/lib/rich-text/markdown";

const BLOCK = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> ?\S|```|\|.*\|[ \t]*$)/m;
const INLINE = /\*\*\S[^*\n]*\*\*|`[^`\n]+`|\[[^\]\n]+\]\([^)\s]+\)/;

/** Pasted plain text as formatted content when it is Markdown; null leaves it to be pasted as it is. */
export function markdownSlice(text: string, schema: Schema): Slice | null {
  if (!BLOCK.test(text) && !INLINE.test(text)) return null;
  try {
    return Slice.maxOpen(schema.nodeFromJSON(fromMarkdown(text)).content);
  } catch {
    return null;
  }
}
