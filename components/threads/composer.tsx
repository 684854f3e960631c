"use client";
import {
  type SubmitEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { EditorField, type EditorFieldHandle } from "@/components/editor/editor-field";
import { FieldError } from "@/components/ui/field-error";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { DraftNote } from "./draft-note";
import { echoReply } from "./echo";
import { useDraft } from "./use-draft";

export type ComposerProps = {
  action: FormAction;
  /** Where its draft belongs: `reply:<postId>`, `edit:<postId>` or `thread:<groupId>`. */
  place: string;
  /** Fields that travel with the text. */
  hidden: Record<string, string>;
  label: string;
  submitLabel: string;
  placeholder?: string;
  initial?: RichDoc | null;
  draftVersion?: number;
  /** A fresh key: however often this form is sent, it is stored once. */
  submissionId?: string;
  isOpen?: boolean;
  cancelHref?: string;
  onCancel?: () => void;
  withTitle?: boolean;
  initialTitle?: string;
};

const QUOTE = "curbside:quote";

/** Quotes these words in the form that stands within an element. */
export function quoteIn(element: Element, words: string): void {
  element.querySelector(".composer")?.dispatchEvent(new CustomEvent(QUOTE, { detail: words }));
}

/** Writes a post: a real form that the editor makes comfortable, and whose draft saves itself. */
export function Composer(props: ComposerProps) {
  const { action, place, hidden, submissionId, draftVersion = 0, initial = null } = props;
  const [state, send] = useFormAction(action);
  const draft = useDraft(place, draftVersion);
  const editor = useRef<EditorFieldHandle>(null);
  const written = useRef<{ title: string; body: RichDoc | null }>({
    title: props.initialTitle ?? "",
    body: initial,
  });
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(() => submissionId ?? freshKey());
  const errorId = useId();
  const echo = useRef<(() => void) | null>(null);

  useEffect(() => {
    const onQuote = (event: Event) => editor.current?.insertQuote((event as CustomEvent).detail);
    const { current } = form;
    current?.addEventListener(QUOTE, onQuote);
    return () => current?.removeEventListener(QUOTE, onQuote);
  }, []);
  useEffect(() => {
    const isFree = document.activeElement === document.body;
    if (props.withTitle && isFree)
      form.current?.querySelector<HTMLElement>("[name=title]")?.focus();
  }, [props.withTitle]);
  const takeBack = useCallback(() => {
    echo.current?.();
    echo.current = null;
  }, []);
  useLayoutEffect(() => takeBack, [takeBack]);
  useEffect(() => {
    if (state.status !== "refused") return;
    draft.resume();
    if (!echo.current && !state.fieldErrors.body) return;
    takeBack();
    editor.current?.focus();
  }, [state, draft.resume, takeBack]);

  const change = (part: Partial<typeof written.current>) => {
    written.current = { ...written.current, ...part };
    const { title, body } = written.current;
    if (body) draft.change({ title, body });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    echo.current ??= echoReply(event.currentTarget);
    const saving = draft.stop();
    if (!saving) return;
    event.preventDefault();
    void saving.then(() => form.current?.requestSubmit());
  };
  const refusal = state.status === "refused" ? state : null;
  const bodyErrors = refusal?.fieldErrors.body;

  return (
    <form ref={form} action={send} onSubmit={submit} className="composer">
      {Object.entries({ ...hidden, submissionId: key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && !bodyErrors && !refusal.fieldErrors.title && (
        <Notice kind="danger">{refusal.message} Your text is kept.</Notice>
      )}
      {props.withTitle && (
        <TextField
          name="title"
          label="Title"
          hint="Name the question, so that colleagues know whether they can help."
          required
          minLength={8}
          maxLength={160}
          error={refusal?.fieldErrors.title}
          defaultValue={refusal?.values.title ?? props.initialTitle}
          onChange={(event) => change({ title: event.target.value })}
        />
      )}
      <EditorField
        ref={editor}
        name="body"
        label={props.label}
        initial={initial}
        {...(refusal?.values.body ? { initialMarkdown: refusal.values.body } : {})}
        {...(props.placeholder ? { placeholder: props.placeholder } : {})}
        open={props.isOpen ?? false}
        invalid={bodyErrors !== undefined}
        describedBy={bodyErrors ? errorId : undefined}
        onChange={(body: RichDoc) => change({ body })}
        onSubmit={() => form.current?.requestSubmit()}
      />
      <FieldError id={errorId}>{bodyErrors?.join(" ")}</FieldError>
      <div className="composer-foot">
        <SubmitButton pendingLabel="Posting…">{props.submitLabel}</SubmitButton>
        {props.onCancel ? (
          <button type="button" className="btn btn-quiet" onClick={props.onCancel}>
            Cancel
          </button>
        ) : (
          props.cancelHref && (
            <a className="btn btn-quiet" href={props.cancelHref}>
              Cancel
            </a>
          )
        )}
        <DraftNote status={draft.status} hasDraft={draftVersion > 0} />
      </div>
    </form>
  );
}

/** Also where the page came without https, and `randomUUID` is missing. */
const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(36)).join("");
