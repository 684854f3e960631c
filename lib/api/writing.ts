import { z } from "zod";
import { Invalid } from "@/lib/errors";
import type { RichDoc } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { parseDocument } from "@/lib/rich-text/validate";

const node = z.looseObject({ type: z.string() }).meta({
  id: "RichTextNode",
  description:
    "paragraph, heading, bulletList, orderedList, listItem, blockquote, codeBlock, horizontalRule, table, tableRow, tableHeader, tableCell, text or hardBreak, with `attrs`, `content`, `text` and `marks` as the editor Tiptap writes them.",
});

/** A text as it is sent back. */
export const richText = z
  .object({ type: z.literal("doc"), content: z.array(node) })
  .meta({ id: "RichText" });

/** A text in one of two forms, as writes take it; `writtenIn` makes it one. */
export const writing = {
  body: richText
    .transform((sent) => parseDocument(sent))
    .optional()
    .describe("The text as a document. Send this or `markdown`."),
  markdown: z.string().optional().describe("The text as Markdown, instead of `body`."),
};

/** The document that a write sent, whichever way. */
export function writtenIn({ body, markdown }: { body?: RichDoc; markdown?: string }): RichDoc {
  if (body && markdown !== undefined) {
    throw new Invalid({ markdown: ["Send the text as body or as markdown, not both."] });
  }
  if (markdown !== undefined) return fromMarkdown(markdown, "markdown");
  if (!body) throw new Invalid({ body: ["Send the text, as body or as markdown."] });
  return body;
}
