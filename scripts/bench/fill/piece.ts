import type { Block } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { plainText } from "@/lib/rich-text/plain-text";

/** A paragraph or so as posts keep it, read once and used in many of them. */
export type Piece = {
  /** Its blocks as JSON, without the brackets. */
  blocks: string;
  plain: string;
  words: string[];
  /** In how many posts it stands. */
  uses: number;
};

export function makePiece(text: string): Piece {
  const doc = fromMarkdown(text);
  const plain = plainText(doc);
  const words = new Set(plain.toLowerCase().match(/\b[a-z]{4,}\b/g));
  return { blocks: doc.content.map(asJson).join(","), plain, words: [...words], uses: 0 };
}

/** What `posts` keeps of a body made of these pieces: the same as of their texts with empty lines between. */
export function bodyOf(pieces: Piece[]): { body: string; bodyText: string } {
  for (const piece of pieces) piece.uses++;
  return {
    body: `{"type":"doc","content":[${pieces.map(({ blocks }) => blocks).join(",")}]}`,
    bodyText: pieces.map(({ plain }) => plain).join("\n"),
  };
}

const asJson = (block: Block) => JSON.stringify(block);
