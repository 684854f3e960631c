"use client";
import { createContext, type ReactNode, useActionState, useContext } from "react";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action";

type Act = (previous: unknown, sent: unknown) => Promise<ActionState<unknown>>;
type Refused = Extract<ActionState<unknown>, { status: "refused" }>;

const Refusal = createContext<Refused | null>(null);

/**
 * A form that sends itself to a server action, with or without JavaScript. What was refused is said
 * above it, or beside the field it concerns, and what was typed stays.
 */
export function ActForm({
  action,
  done,
  className,
  children,
}: {
  action: Act;
  /** Said after success, for a form that stays. */
  done?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const [state, send] = useActionState<ActionState<unknown>, FormData>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const general = refused && (refused.fieldErrors[""]?.join(" ") ?? generalMessage(refused));
  return (
    <Refusal value={refused}>
      <form action={send} className={className}>
        {general && <Notice kind="danger">{general}</Notice>}
        {state.status === "done" && done && <Notice kind="success">{done}</Notice>}
        {children}
      </form>
    </Refusal>
  );
}

const generalMessage = ({ code, message }: Refused) => (code === "invalid" ? null : message);

/** What a field of the form around it shows: the value as typed, and what is wrong with it. */
export function useFormField(name: string, initial = "") {
  const refused = useContext(Refusal);
  return { value: refused?.values[name] ?? initial, error: refused?.fieldErrors[name] };
}
