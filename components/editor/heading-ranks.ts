import type { Block, RichDoc } from "@/lib/rich-text/document";

/** How many headings each heading stands under, so that no level is left out whatever the author chose. */
export function headingRanks(doc: RichDoc): Map<Block, number> {
  const ranks = new Map<Block, number>();
  const above: number[] = [];
  visit(doc.content);
  return ranks;

  function visit(content: Block[]) {
    for (const node of content) {
      if (node.type === "blockquote") visit(node.content);
      if (node.type === "bulletList" || node.type === "orderedList") {
        for (const item of node.content) visit(item.content);
      }
      if (node.type !== "heading") continue;
      while ((above.at(-1) ?? 0) >= node.attrs.level) above.pop();
      ranks.set(node, above.length);
      above.push(node.attrs.level);
    }
  }
}
