import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";
import { Textarea } from "./textarea";

/** Several lines of text with their label, hint and error. */
export function TextareaField({
  label,
  hint,
  error,
  optional,
  className,
  ...textarea
}: ComponentProps<"textarea"> & FieldTexts & { name: string }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wires) => <Textarea {...textarea} {...wires} />}
    </Field>
  );
}
