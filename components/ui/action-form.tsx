"use client";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
} from "react";
import type { ActionState, FormAction } from "@/lib/action";
import { Notice } from "./notice";
import { useFormAction } from "./use-form-action";

type Refused = Extract<ActionState<unknown>, { status: "refused" }>;
type Answer = Pick<Refused, "fieldErrors" | "values"> & { isAnswered: boolean };

const nothingSaid: Answer = { isAnswered: false, fieldErrors: {}, values: {} };
const AnswerContext = createContext<Answer>(nothingSaid);

type FieldAnswer = { error: string | undefined; typed: string | undefined; isAnswered: boolean };

/** What the server said about a field, and what had been typed into it; for fields inside an ActionForm. */
export function useAnswer(name: string): FieldAnswer {
  const { isAnswered, fieldErrors, values } = useContext(AnswerContext);
  const isAbout = ([path]: [string, string[]]) => path === name || path.startsWith(`${name}.`);
  const errors = Object.entries(fieldErrors).filter(isAbout);
  const error = errors.flatMap(([, sentences]) => sentences).join(" ") || undefined;
  return { error, typed: values[name], isAnswered };
}

type Props = Omit<ComponentProps<"form">, "action" | "ref"> & {
  action: FormAction;
  /** Said when the action succeeded and led nowhere else; a function's answer takes the form's place. */
  done?: ReactNode | ((result: unknown) => ReactNode);
  /** A summary element to fold the form under; it opens by itself when the server has answered. */
  summary?: ReactNode;
  foldClassName?: string;
};

/**
 * A form that an action answers, with JavaScript or without. What was typed stays. A refusal stands
 * beside the fields of action-fields.tsx it concerns, and above them where it concerns none.
 */
export function ActionForm({ action, done, summary, foldClassName, children, ...rest }: Props) {
  const [state, send] = useFormAction(action);
  const form = useRef<HTMLFormElement>(null);
  const refused = state.status === "refused" ? state : null;
  const isReplaced = state.status === "done" && typeof done === "function";
  const said = state.status === "done" && typeof done !== "function" ? done : undefined;

  useEffect(() => {
    if (state.status === "refused" && form.current) showRefusal(form.current);
  }, [state]);

  if (isReplaced) return done(state.result);
  const sent = (
    <form
      {...rest}
      ref={form}
      action={send}
      onReset={refused ? (event) => event.preventDefault() : undefined}
    >
      {refused && <RefusalNotice refused={refused} />}
      {said && <Notice kind="success">{said}</Notice>}
      {children}
    </form>
  );
  return (
    <AnswerContext value={refused ? { ...refused, isAnswered: true } : nothingSaid}>
      {summary ? (
        <details className={foldClassName} open={Boolean(refused || said)}>
          {summary}
          {sent}
        </details>
      ) : (
        sent
      )}
    </AnswerContext>
  );
}

/** Which fields a form has is known to the page alone: where one of them shows its error, this one hides. */
function RefusalNotice({ refused }: { refused: Refused }) {
  const general = refused.fieldErrors[""]?.join(" ");
  const isAboutFields = refused.code === "invalid" && !general;
  return (
    <Notice kind="danger" className={isAboutFields ? "[form:has(.field-error)_&]:hidden" : ""}>
      {general ?? refused.message}
    </Notice>
  );
}

const WRONG = "[aria-invalid], [data-invalid] input";

function showRefusal(form: HTMLFormElement) {
  const wrong = form.querySelector<HTMLElement>(WRONG);
  if (wrong) wrong.focus();
  else form.firstElementChild?.scrollIntoView({ block: "nearest" });
}
