import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";
import { Input } from "./input";

/** One line of text with its label, hint and error. */
export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: ComponentProps<"input"> & FieldTexts & { name: string }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wires) => <Input {...input} {...wires} />}
    </Field>
  );
}
