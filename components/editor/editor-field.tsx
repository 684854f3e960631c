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

export type EditorFieldProps = Omit<EditorProps, "id" | "ref" | "takeOver"> & {
  /** Text to begin with instead of `initial`, as Markdown. */
  initialMarkdown?: string;
  /** Sends the document as `<name>Json`, or Markdown as `<name>` where the editor did not load. */
  name: string;
  /** Brings the editor at once, with the cursor in it. */
  open?: boolean;
  ref?: Ref<EditorFieldHandle>;
};

const load = () => import("./editor");

/** Fetches the editor before somebody turns to a field. */
export const fetchEditor = (): void => void load().catch(() => {});

/** A text field that takes Markdown, and becomes the editor when someone turns to it. */
export function EditorField({
  name,
  open = false,
  initialMarkdown,
  ref,
  ...props
}: EditorFieldProps) {
  const { label, initial, invalid, describedBy, placeholder } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const waiting = useRef<((editor: EditorHandle) => void)[]>([]);
  const isComposing = useRef(false);
  const started = initialMarkdown ?? (initial ? toMarkdown(initial) : "");
  // What the document became when written as Markdown; while it reads so, the document itself is opened.
  const unchanged = useRef(initialMarkdown === undefined ? started : null);
  const takesFocus = useRef(false);
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null);
  const [isReady, setReady] = useState(false);

  const begin = useCallback(async (wantsFocus = false) => {
    const loaded = await load().catch(() => null);
    if (!loaded || !field.current || isComposing.current) return;
    takesFocus.current ||= wantsFocus;
    setEditor(() => loaded.Editor);
  }, []);

  /** What the plain field holds at the moment the editor stands: a key pressed later goes to the editor. */
  const takeOver = useCallback(() => {
    const { activeElement } = document;
    const text = field.current;
    const isElsewhere =
      activeElement instanceof HTMLElement &&
      activeElement !== text &&
      activeElement.matches("input, textarea, select");
    takesFocus.current = (takesFocus.current && !isElsewhere) || activeElement === text;
    const typed = text && text.value !== unchanged.current ? text.value : undefined;
    return { typed, takesFocus: takesFocus.current };
  }, []);

  useEffect(() => {
    if (open) void begin(true);
    else if (document.activeElement === field.current) void begin();
  }, [open, begin]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form || !isReady) return;
    const attach = ({ formData }: FormDataEvent) => {
      if (editor.current) formData.set(`${name}Json`, JSON.stringify(editor.current.getJSON()));
    };
    form.addEventListener("formdata", attach);
    return () => form.removeEventListener("formdata", attach);
  }, [isReady, name]);

  const arrive = useCallback((handle: EditorHandle | null) => {
    editor.current = handle;
    if (!handle) return;
    setReady(true);
    for (const act of waiting.current.splice(0)) act(handle);
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
        {Editor && (
          <div className={isReady ? undefined : "editor-arriving"}>
            <Editor {...props} id={id} ref={arrive} takeOver={takeOver} />
          </div>
        )}
        {!isReady && (
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
              onPointerEnter={fetchEditor}
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
