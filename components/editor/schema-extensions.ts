import {
  type AnyExtension,
  type Extensions,
  type Node,
  textblockTypeInputRule,
} from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { safeHref } from "@/lib/rich-text/link";

const shownLevel = (level: number) => (level <= 2 ? 2 : level === 3 ? 3 : 4);

const span = (name: "colspan" | "rowspan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.min(50, Math.max(1, Number.parseInt(element.getAttribute(name) ?? "", 10) || 1)),
});

const cell = {
  content: "paragraph+",
  addAttributes: () => ({
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    align: {
      default: null,
      parseHTML(element: HTMLElement) {
        const align = element.style.textAlign || element.getAttribute("align");
        return align === "center" || align === "right" ? align : null;
      },
      renderHTML: ({ align }: { align?: string }) =>
        align ? { class: `post-align-${align}` } : {},
    },
  }),
};

/** Tiptap's own nodes and marks, narrowed to what a post may consist of. */
const NARROWED: Record<string, (extension: AnyExtension) => AnyExtension> = {
  heading: (extension) =>
    (extension as Node).configure({ levels: [2, 3, 4] }).extend({
      addAttributes: () => ({ level: { default: 2, rendered: false } }),
      parseHTML: () =>
        [1, 2, 3, 4, 5, 6].map((level) => ({
          tag: `h${level}`,
          attrs: { level: shownLevel(level) },
        })),
      addInputRules() {
        const getAttributes = (match: RegExpMatchArray) => ({
          level: shownLevel(match[1]?.length ?? 2),
        });
        return [textblockTypeInputRule({ find: /^(#{1,6})\s$/, type: this.type, getAttributes })];
      },
    }),
  orderedList: (extension) =>
    extension.extend({
      addAttributes: () => ({
        start: {
          default: 1,
          parseHTML(element: HTMLElement) {
            const start = Number.parseInt(element.getAttribute("start") ?? "", 10);
            return start >= 0 && start <= 999_999_999 ? start : 1;
          },
        },
      }),
    }),
  codeBlock: (extension) =>
    extension.extend({
      addAttributes: () => ({
        language: {
          default: null,
          rendered: false,
          parseHTML: (element: HTMLElement) =>
            /\blanguage-([\w+#.-]{1,32})(?!\S)/.exec(
              element.firstElementChild?.className ?? "",
            )?.[1] ?? null,
        },
      }),
    }),
  code: (extension) => extension.extend({ excludes: "code bold italic strike" }),
  link: (extension) => extension.extend({ addAttributes: () => ({ href: { isRequired: true } }) }),
};

const Kit = StarterKit.extend({
  addExtensions() {
    const extensions: Extensions = this.parent?.() ?? [];
    return extensions.map((extension) => NARROWED[extension.name]?.(extension) ?? extension);
  },
});

/** Everything that decides what the editor's documents consist of; equal to lib/rich-text/schema. */
export const schemaExtensions: Extensions = [
  Kit.configure({
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (url) => safeHref(url) !== null,
      HTMLAttributes: { rel: null, target: null, class: null },
    },
  }),
  Table.configure({ View: null }),
  TableRow,
  TableHeader.extend(cell),
  TableCell.extend(cell),
];
