import { z } from "zod";
import { Invalid } from "@/lib/errors";
import type { RichDoc } from "./document";
import { fromMarkdown } from "./markdown";
import { isEmptyDocument } from "./plain-text";
import { parseDocument, parseDocumentText } from "./validate";

/** A document in a zod input, empty or not, as a drafts' body may be. Accepts the JSON object or its text. */
export const draftTextInput = z.unknown().transform((value, context): RichDoc => {
  try {
    return typeof value === "string" ? parseDocumentText(value) : parseDocument(value);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

/** A document in a zod input that must say something. Accepts the JSON object or its text. */
export const richTextInput = draftTextInput.refine((doc) => !isEmptyDocument(doc), {
  message: "Write something first.",
});

/** The document a form sent: the editor's JSON in `<name>Json`, or else the Markdown of the plain field. */
export function bodyFromForm(form: FormData, name: string): RichDoc {
  const json = form.get(`${name}Json`);
  if (typeof json === "string" && json) return parseDocumentText(json, name);
  const text = form.get(name);
  return fromMarkdown(typeof text === "string" ? text : "", name);
}
