import type { Editor } from "@tiptap/core";
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  type Icon,
  Italic,
  List,
  ListOrdered,
  Redo2,
  TextQuote,
  Undo2,
} from "@/components/ui/icons";

export type ToolbarAct = {
  name: string;
  icon: Icon;
  /** As Tiptap writes keys; shown in the hover text. */
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
  /** Left out where the screen is narrow, so that the rest fits in one row. */
  isWideOnly?: boolean;
};

export const INLINE_ACTS: ToolbarAct[] = [
  {
    name: "Bold",
    icon: Bold,
    keys: "Mod-B",
    isOn: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    icon: Italic,
    keys: "Mod-I",
    isOn: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

export const BLOCK_ACTS: ToolbarAct[] = [
  {
    name: "Heading",
    icon: Heading2,
    keys: "Mod-Alt-2",
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "Smaller heading",
    icon: Heading3,
    keys: "Mod-Alt-3",
    isWideOnly: true,
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Bulleted list",
    icon: List,
    keys: "Mod-Shift-8",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    icon: ListOrdered,
    keys: "Mod-Shift-7",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "Quote",
    icon: TextQuote,
    keys: "Mod-Shift-B",
    isOn: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "Code",
    icon: Code,
    keys: "Mod-E",
    isOn: (editor) => editor.isActive("code") || editor.isActive("codeBlock"),
    run(editor) {
      const { empty, $from, $to } = editor.state.selection;
      const isInLine = !empty && $from.sameParent($to) && !editor.isActive("codeBlock");
      if (isInLine || editor.isActive("code")) editor.chain().focus().toggleCode().run();
      else editor.chain().focus().toggleCodeBlock().run();
    },
  },
];

export const HISTORY_ACTS: ToolbarAct[] = [
  {
    name: "Undo",
    icon: Undo2,
    keys: "Mod-Z",
    isWideOnly: true,
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: "Redo",
    icon: Redo2,
    keys: "Mod-Shift-Z",
    isWideOnly: true,
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];
