"use client";
import { useActionState, useEffect, useId, useRef, useState } from "react";
import { EditorField, type EditorFieldHandle } from "@/components/editor/editor-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/action";
import type { RichDoc } from "@/lib/rich-text/document";
import { DraftNote } from "./draft-note";
import { useDraft } from "./use-draft";

export type ComposerAction = (previous: unknown, sent: unknown) => Promise<ActionState<unknown>>;

export type ComposerProps = {
  action: ComposerAction;
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
  /** Words to quote; a new object quotes again. */
  quote?: { text: string } | null;
  cancelHref?: string;
  onCancel?: () => void;
  withTitle?: boolean;
  initialTitle?: string;
};

/** Writes a post: a real form that the editor makes comfortable, and whose draft saves itself. */
export function Composer(props: ComposerProps) {
  const { action, place, hidden, submissionId, draftVersion = 0, initial = null, quote } = props;
  const [state, send] = useActionState(action, { status: "idle" as const });
  const draft = useDraft(place, draftVersion);
  const editor = useRef<EditorFieldHandle>(null);
  const written = useRef<{ title: string; body: RichDoc | null }>({
    title: props.initialTitle ?? "",
    body: initial,
  });
  const quoted = useRef<typeof quote>(null);
  const form = useRef<HTMLFormElement>(null);
  const [key] = useState(() => submissionId ?? freshKey());
  const errorId = useId();

  useEffect(() => {
    if (!quote || quote === quoted.current) return;
    quoted.current = quote;
    editor.current?.insertQuote(quote.text);
  }, [quote]);
  useEffect(() => {
    if (state.status === "refused") draft.resume();
  }, [state, draft.resume]);

  const change = (part: Partial<typeof written.current>) => {
    written.current = { ...written.current, ...part };
    const { title, body } = written.current;
    if (body) draft.change({ title, body });
  };
  const refusal = state.status === "refused" ? state : null;
  const bodyErrors = refusal?.fieldErrors.body;

  return (
    <form ref={form} action={send} onSubmit={draft.stop} className="composer">
      {Object.entries({ ...hidden, submissionId: key }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && !bodyErrors && !refusal.fieldErrors.title && (
        <Notice kind="danger">{refusal.message} Your text is kept.</Notice>
      )}
      {props.withTitle && (
        <TitleField
          initial={refusal?.values.title ?? props.initialTitle ?? ""}
          errors={refusal?.fieldErrors.title}
          onChange={(title) => change({ title })}
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
      {bodyErrors && (
        <p id={errorId} role="alert" className="text-sm font-medium text-danger">
          {bodyErrors.join(" ")}
        </p>
      )}
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

function TitleField({
  initial,
  errors,
  onChange,
}: {
  initial: string;
  errors: string[] | undefined;
  onChange: (title: string) => void;
}) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="justify-self-start text-sm font-semibold">
        Title
      </label>
      <input
        id={id}
        name="title"
        required
        minLength={8}
        maxLength={160}
        defaultValue={initial}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? `${id}-error` : `${id}-hint`}
        className="input"
        onChange={(event) => onChange(event.target.value)}
      />
      {errors ? (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {errors.join(" ")}
        </p>
      ) : (
        <p id={`${id}-hint`} className="text-sm text-muted">
          Name the question, so that colleagues know whether they can help.
        </p>
      )}
    </div>
  );
}
