import { fromMarkdown } from "@/lib/rich-text/markdown";
import { plainText } from "@/lib/rich-text/plain-text";
import { type RichDoc, SCHEMA_VERSION } from "@/lib/rich-text/schema";

/** What `posts` keeps of a body written as Markdown. */
export function storedBody(text: string): {
  body: RichDoc;
  schemaVersion: number;
  bodyText: string;
} {
  const body = fromMarkdown(text);
  return { body, schemaVersion: SCHEMA_VERSION, bodyText: plainText(body) };
}
