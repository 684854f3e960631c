import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Says in a table's empty header cells what belongs there; until then they name no column to anybody. */
export const EmptyHeaders = Extension.create({
  name: "emptyHeaders",
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => decorate(doc) } })],
});

function decorate(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "tableHeader" && node.childCount === 1 && node.textContent === "") {
      const end = at + node.nodeSize;
      const hint = { class: "is-editor-empty", "data-placeholder": "Heading" };
      found.push(Decoration.node(at, end, { role: "cell" }));
      found.push(Decoration.node(at + 1, end - 1, hint));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}
