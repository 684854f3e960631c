import type { RichDoc } from "@/lib/rich-text/schema";

/** What `posts` keeps of a body. */
export type StoredBody = { body: RichDoc; schemaVersion: number; bodyText: string };

/** A stored body of plain paragraphs. */
export function storedBody(text: string): StoredBody {
  const content = text.split("\n\n").map((line) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: line }],
  }));
  return { body: { type: "doc", content }, schemaVersion: 1, bodyText: text };
}
