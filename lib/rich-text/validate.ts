import { Invalid } from "@/lib/errors";
import { boundedCopy, type Overrun } from "./bounded-copy";
import type { Block, RichDoc } from "./document";
import { LINK_ADVICE } from "./link";
import { schema } from "./schema";

const LONGEST_RAW = 128 * 1024;
const WIDEST_TABLE = 50;

/** Documents made here, which need no second look. */
const checked = new WeakSet<object>();

const REFUSALS: Record<Overrun, string> = {
  depth:
    "This is nested too deeply. Take lists and quotes out of one another until fewer than ten are left inside each other.",
  size: "This is too long for one post: 64 KiB of text is the most. Shorten it, or split it into several posts.",
  form: "This holds something a post cannot contain. Copy the text, reload the page, and paste the text again.",
  link: `One of the links cannot be used. ${LINK_ADVICE}`,
};

/** Checks a document from outside and returns its canonical form, which alone is stored. Throws `Invalid` under `field`. */
export function parseDocument(input: unknown, field = "body"): RichDoc {
  if (isChecked(input)) return input;
  const copy = boundedCopy(input);
  if (typeof copy === "string") throw refusal(copy, field);
  try {
    const node = schema.nodeFromJSON(copy);
    if (node.type !== schema.topNodeType) throw new RangeError("top node");
    node.check();
    const doc: RichDoc = node.toJSON();
    if (doc.content.some(isTooWide)) throw new RangeError("table");
    const canonical: RichDoc = { type: "doc", content: withoutEmptyEdges(doc.content) };
    checked.add(canonical);
    return canonical;
  } catch (error) {
    if (error instanceof RangeError) throw refusal("form", field);
    throw error;
  }
}

const isChecked = (input: unknown): input is RichDoc =>
  typeof input === "object" && input !== null && checked.has(input);

/** The same for JSON text. Text that is too long is refused unread. */
export function parseDocumentText(raw: string, field = "body"): RichDoc {
  if (raw.length > LONGEST_RAW || new TextEncoder().encode(raw).length > LONGEST_RAW) {
    throw refusal("size", field);
  }
  let input: unknown;
  try {
    input = JSON.parse(raw);
  } catch {
    throw refusal("form", field);
  }
  return parseDocument(input, field);
}

/** The refusal a reader gets for a document that is too large, too deep or malformed. */
export function refusal(reason: Overrun, field: string): Invalid {
  return new Invalid({ [field]: [REFUSALS[reason]] }, { status: reason === "size" ? 413 : 422 });
}

/** The empty line an editor keeps at the end to type in, and those left at the beginning, are no part of the post. */
function withoutEmptyEdges(content: Block[]): Block[] {
  const isEmpty = (block: Block) => block.type === "paragraph" && !block.content;
  const from = content.findIndex((block) => !isEmpty(block));
  if (from < 0) return [{ type: "paragraph" }];
  return content.slice(from, content.findLastIndex((block) => !isEmpty(block)) + 1);
}

/** A browser lays out every column a cell claims to span, so the claims are bounded together. */
function isTooWide(block: Block): boolean {
  if (block.type === "blockquote") return block.content.some(isTooWide);
  if (block.type === "bulletList" || block.type === "orderedList") {
    return block.content.some((item) => item.content.some(isTooWide));
  }
  if (block.type !== "table") return false;
  return block.content.some((row) => {
    const columns = row.content?.reduce((sum, { attrs }) => sum + attrs.colspan, 0) ?? 0;
    return columns > WIDEST_TABLE;
  });
}
