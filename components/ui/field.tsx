import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error";

export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do about it; `fieldErrors.title` fits as it is. */
  error?: string | string[];
  optional?: boolean;
};

export type ControlWires = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label, hint and error around one control; the control spreads the wires it is given. */
export function Field({
  label,
  hint,
  error,
  optional,
  className = "",
  children,
}: FieldTexts & { className?: string; children: (wires: ControlWires) => ReactNode }) {
  const id = useId();
  const problem = Array.isArray(error) ? error.join(" ") : error;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`grid content-start gap-1.5 ${className}`}>
      <label htmlFor={id} className="justify-self-start text-sm font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": problem ? true : undefined,
      })}
      <FieldError id={`${id}-error`}>{problem}</FieldError>
    </div>
  );
}
