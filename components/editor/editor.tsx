"use client";
import { Editor as Tiptap } from "@tiptap/core";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { RichDoc } from "@/lib/rich-text/document";
import { fromMarkdown } from "@/lib/rich-text/markdown";
import { isEmptyDocument } from "@/lib/rich-text/plain-text";
import { editorExtensions } from "./extensions";
import { insertQuote } from "./insert-quote";
import { LinkDialog } from "./link-dialog";
import { markdownSlice } from "./markdown-paste";
import { Toolbar } from "./toolbar";

export type EditorHandle = {
  /** Quotes a document or plain text below what is written, after a line that says whose words they are. */
  insertQuote: (quote: RichDoc | string, attribution?: string) => void;
  getJSON: () => RichDoc;
  focus: () => void;
  clear: () => void;
};

export type EditorProps = {
  id: string;
  label: string;
  initial?: RichDoc | null;
  placeholder?: string;
  onChange?: (doc: RichDoc, isEmpty: boolean) => void;
  /** Mod-Enter. */
  onSubmit?: () => void;
  /** Called once the editor can take keys: what was typed before it came, and whether the cursor was there. */
  takeOver: () => { typed: string | undefined; takesFocus: boolean };
  invalid?: boolean;
  describedBy?: string;
  /** Null until the editor stands. */
  ref?: Ref<EditorHandle | null>;
};

/** Writes a document. Load it through EditorField, which works before and without it. */
export function Editor(props: EditorProps) {
  const { id, label, invalid = false, describedBy, ref } = props;
  const [editor, setEditor] = useState<Tiptap | null>(null);
  const [isLinking, setLinking] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const { initial, placeholder, takeOver } = latest.current;
    const { typed, takesFocus } = takeOver();
    const made: Tiptap = new Tiptap({
      element: host.current,
      injectCSS: false,
      content: typed === undefined ? (initial ?? null) : fromTyped(typed),
      extensions: editorExtensions(placeholder, {
        submit: () => latest.current.onSubmit?.(),
        openLink: () => setLinking(true),
        openToolbar: () => bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus(),
      }),
      editorProps: {
        clipboardTextParser: (text, _context, isPlain) =>
          // ProseMirror's types leave out that null means "as it is".
          (isPlain ? null : markdownSlice(text, made.schema)) as never,
      },
      onUpdate: () => {
        const doc = document(made);
        latest.current.onChange?.(doc, isEmptyDocument(doc));
      },
    });
    if (takesFocus) {
      made.commands.setTextSelection(made.state.doc.content.size);
      keepSpace(made, typed);
      made.view.focus();
    }
    if (typed) latest.current.onChange?.(document(made), isEmptyDocument(document(made)));
    setEditor(made);
    return () => made.destroy();
  }, []);

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          id,
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label,
          class: "prose-post editor-text",
          ...(invalid ? { "aria-invalid": "true" } : {}),
          ...(describedBy ? { "aria-describedby": describedBy } : {}),
        },
      },
    });
  }, [editor, id, label, invalid, describedBy]);

  useImperativeHandle<EditorHandle | null, EditorHandle | null>(ref, () => {
    if (!editor) return null;
    return {
      insertQuote: (quote, attribution) => insertQuote(editor, quote, attribution),
      getJSON: () => document(editor),
      focus: () => editor.commands.focus("end"),
      clear: () => editor.commands.clearContent(true),
    };
  }, [editor]);

  return (
    <>
      {editor ? (
        <Toolbar editor={editor} controls={id} ref={bar} onLink={() => setLinking(true)} />
      ) : (
        <div className="editor-bar" />
      )}
      <div ref={host} />
      {editor && isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}

/** The editor's schema is the server's, so what it holds is a document of ours. */
function document(editor: Tiptap): RichDoc {
  return editor.getJSON() as RichDoc;
}

/** The space after the last word, which Markdown drops in a list, stays for the word that is being typed. */
function keepSpace({ view, state }: Tiptap, typed: string | undefined): void {
  const before = state.selection.$from.nodeBefore?.text;
  if (typed?.endsWith(" ") && before && !before.endsWith(" ")) {
    view.dispatch(state.tr.insertText(" "));
  }
}

function fromTyped(text: string): RichDoc {
  try {
    return fromMarkdown(text);
  } catch {
    const lines = text.split("\n").filter(Boolean);
    return {
      type: "doc",
      content: lines.map((line) => ({
        type: "paragraph",
        content: [{ type: "text", text: line }],
      })),
    };
  }
}
