import { type AttributeSpec, Schema } from "@tiptap/pm/model";
import type { RichDoc } from "./document";
import { safeHref } from "./link";

export type { RichDoc };

/** Stored beside every document, so that documents of an older form can be told apart and migrated. */
export const SCHEMA_VERSION = 1;

function attribute(fallback: unknown, accepts: (value: unknown) => boolean): AttributeSpec {
  return {
    default: fallback,
    validate(value: unknown) {
      if (!accepts(value)) throw new RangeError("attribute value");
    },
  };
}

const integer = (from: number, to: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

const cell = {
  content: "paragraph+",
  attrs: {
    colspan: attribute(1, integer(1, 50)),
    rowspan: attribute(1, integer(1, 50)),
    align: attribute(null, (value) => value === null || value === "center" || value === "right"),
  },
};

/** What a post may consist of. The editor's own schema is held equal to it by a test. */
export const schema = new Schema({
  topNode: "doc",
  nodes: {
    paragraph: { content: "inline*", group: "block" },
    blockquote: { content: "block+", group: "block" },
    bulletList: { content: "listItem+", group: "block list" },
    codeBlock: {
      content: "text*",
      group: "block",
      marks: "",
      attrs: {
        language: attribute(
          null,
          (value) =>
            value === null || (typeof value === "string" && /^[\w+#.-]{1,32}$/.test(value)),
        ),
      },
    },
    doc: { content: "block+" },
    hardBreak: { group: "inline", inline: true },
    heading: {
      content: "inline*",
      group: "block",
      attrs: { level: attribute(2, integer(2, 4)) },
    },
    horizontalRule: { group: "block" },
    listItem: { content: "paragraph block*" },
    orderedList: {
      content: "listItem+",
      group: "block list",
      attrs: { start: attribute(1, integer(0, 999_999_999)) },
    },
    table: { content: "tableRow+", group: "block" },
    tableCell: cell,
    tableHeader: cell,
    tableRow: { content: "(tableCell | tableHeader)*" },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: {
        href: {
          validate(value: unknown) {
            if (safeHref(value) === null) throw new RangeError("link address");
          },
        },
      },
    },
    bold: {},
    code: { excludes: "code bold italic strike" },
    italic: {},
    strike: {},
  },
});
