"use client";
import {
  type ComponentType,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { RichDoc } from "@/lib/rich-text/document";
import { toMarkdown } from "@/lib/rich-text/to-markdown";
import type { EditorHandle, EditorProps } from "./editor";

export type EditorFieldHandle = Omit<EditorHandle, "getJSON"> & {
  /** Null while the plain field stands in for the editor. */
  getJSON: () => RichDoc | null;
};

export type EditorFieldProps = Omit<EditorProps, "id" | "ref"> & {
  /** Sends the document as `<name>Json`, or Markdown as `<name>` where the editor did not load. */
  name: string;
  /** Brings the editor at once, with the cursor in it. */
  open?: boolean;
  ref?: Ref<EditorFieldHandle>;
};

type Loaded = { Editor: ComponentType<EditorProps>; typed: string | undefined; hadFocus: boolean };

const load = () => import("./editor");

/** A text field that takes Markdown, and becomes the editor when someone turns to it. */
export function EditorField({ name, open = false, ref, ...props }: EditorFieldProps) {
  const { label, initial, initialMarkdown, invalid, describedBy, placeholder } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const waiting = useRef<((editor: EditorHandle) => void)[]>([]);
  const isComposing = useRef(false);
  const started = initialMarkdown ?? (initial ? toMarkdown(initial) : "");
  // What the document became when written as Markdown; while it reads so, the document itself is opened.
  const unchanged = useRef(initialMarkdown === undefined ? started : null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  const begin = useCallback(async (takesFocus = false) => {
    const { Editor } = await load().catch(() => ({ Editor: null }));
    const text = field.current;
    if (!Editor || !text || isComposing.current) return;
    const { activeElement } = document;
    const isElsewhere =
      activeElement instanceof HTMLElement && activeElement.matches("input, textarea, select");
    setLoaded({
      Editor,
      typed: text.value === unchanged.current ? undefined : text.value,
      hadFocus: activeElement === text || (takesFocus && !isElsewhere),
    });
  }, []);

  useEffect(() => {
    if (open) void begin(true);
    else if (document.activeElement === field.current) void begin();
  }, [open, begin]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form || !loaded) return;
    const attach = ({ formData }: FormDataEvent) => {
      if (editor.current) formData.set(`${name}Json`, JSON.stringify(editor.current.getJSON()));
    };
    form.addEventListener("formdata", attach);
    return () => form.removeEventListener("formdata", attach);
  }, [loaded, name]);

  const arrive = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    if (handle) for (const act of waiting.current.splice(0)) act(handle);
  }, []);
  const whenReady = (act: (editor: EditorHandle) => void) => {
    if (editor.current) return act(editor.current);
    waiting.current.push(act);
    void begin(true);
  };
  useImperativeHandle(ref, () => ({
    insertQuote: (quote, attribution) => whenReady((now) => now.insertQuote(quote, attribution)),
    getJSON: () => editor.current?.getJSON() ?? null,
    focus: () => (editor.current ?? field.current)?.focus(),
    clear: () => {
      editor.current?.clear();
      if (field.current) field.current.value = "";
    },
  }));

  return (
    <div className="editor-field">
      <label htmlFor={id}>{label}</label>
      <div ref={box} className="editor-box" data-invalid={invalid || undefined}>
        {loaded ? (
          <loaded.Editor
            {...props}
            id={id}
            ref={arrive}
            initialMarkdown={loaded.typed}
            autofocus={loaded.hadFocus}
          />
        ) : (
          <>
            <p id={`${id}-hint`} className="editor-bar editor-hint">
              You can use Markdown: **bold**, - list, &gt; quote.
            </p>
            <textarea
              id={id}
              ref={field}
              name={name}
              defaultValue={started}
              placeholder={placeholder}
              aria-invalid={invalid || undefined}
              aria-describedby={[describedBy, `${id}-hint`].filter(Boolean).join(" ")}
              className="editor-text"
              onPointerEnter={() => void load().catch(() => {})}
              onFocus={() => void begin()}
              onCompositionStart={() => {
                isComposing.current = true;
              }}
              onCompositionEnd={() => {
                isComposing.current = false;
                void begin();
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
