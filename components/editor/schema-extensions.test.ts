import { getSchema } from "@tiptap/core";
import type { MarkType, NodeType, Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/lib/rich-text/arbitrary-document";
import { schema } from "@/lib/rich-text/schema";
import { parseDocument } from "@/lib/rich-text/validate";
import { schemaExtensions } from "./schema-extensions";

const editor = getSchema(schemaExtensions);

const attributes = (type: NodeType | MarkType) =>
  Object.fromEntries(
    Object.entries(type.spec.attrs ?? {}).map(([name, { default: value }]) => [name, value]),
  );

function node(type: NodeType) {
  const { content, marks } = type.spec;
  return {
    content: (content ?? "").replace(/\s*\|\s*/g, "|"),
    groups: (type.spec.group ?? "").split(" ").sort(),
    marks: marks ?? null,
    attributes: attributes(type),
  };
}

function mark(type: MarkType, of: Schema) {
  const excluded = Object.values(of.marks).filter((other) => type.excludes(other));
  return { excluded: excluded.map(({ name }) => name).sort(), attributes: attributes(type) };
}

describe("the editor and the server", () => {
  it("know the same nodes", () => {
    expect(Object.keys(editor.nodes).sort()).toEqual(Object.keys(schema.nodes).sort());
  });

  it.each(Object.keys(schema.nodes))("mean the same by %s", (name) => {
    const [ours, theirs] = [schema.nodes[name], editor.nodes[name]];
    if (!ours || !theirs) throw new Error(name);
    expect(node(theirs)).toEqual(node(ours));
  });

  it("know the same marks in the same order", () => {
    expect(Object.keys(editor.marks)).toEqual(Object.keys(schema.marks));
  });

  it.each(Object.keys(schema.marks))("mean the same by %s", (name) => {
    const [ours, theirs] = [schema.marks[name], editor.marks[name]];
    if (!ours || !theirs) throw new Error(name);
    expect(mark(theirs, editor)).toEqual(mark(ours, schema));
  });

  it("read each other's documents without a change", () => {
    fc.assert(
      fc.property(anyDocument, (made) => {
        const doc = parseDocument(made);
        const opened = editor.nodeFromJSON(doc);
        opened.check();
        expect(parseDocument(JSON.parse(JSON.stringify(opened)))).toEqual(doc);
      }),
    );
  });
});
