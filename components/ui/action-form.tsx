"use client";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useActionState,
  useContext,
} from "react";
import type { ActionState } from "@/lib/action";
import { Notice } from "./notice";

type Answer = {
  isAnswered: boolean;
  fieldErrors: Record<string, string[]>;
  values: Record<string, string>;
};

const nothingSaid: Answer = { isAnswered: false, fieldErrors: {}, values: {} };
const AnswerContext = createContext<Answer>(nothingSaid);

type FieldAnswer = { error: string | undefined; typed: string | undefined; isAnswered: boolean };

/** What the server said about a field, and what had been typed into it; for fields inside an ActionForm. */
export function useAnswer(name: string): FieldAnswer {
  const { isAnswered, fieldErrors, values } = useContext(AnswerContext);
  return { error: fieldErrors[name]?.join(" "), typed: values[name], isAnswered };
}

/**
 * A form that an action answers, with JavaScript or without. A refusal stands above the fields, and
 * what was typed stays. Fields that show their own errors are those of action-fields.tsx.
 */
export function ActionForm<Result>({
  action,
  done,
  children,
  ...rest
}: Omit<ComponentProps<"form">, "action"> & {
  action: (previous: unknown, sent: unknown) => Promise<ActionState<Result>>;
  /** Said when the action succeeded and led nowhere else. */
  done?: ReactNode;
}) {
  const [state, send] = useActionState<ActionState<Result>, FormData>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <AnswerContext value={refused ? { ...refused, isAnswered: true } : nothingSaid}>
      <form
        {...rest}
        action={send}
        onReset={refused ? (event) => event.preventDefault() : undefined}
      >
        {refused && <Notice kind="danger">{refused.message}</Notice>}
        {state.status === "done" && done && <Notice kind="success">{done}</Notice>}
        {children}
      </form>
    </AnswerContext>
  );
}
