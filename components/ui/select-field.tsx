import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field";
import { Select } from "./select";

/** A choice from a list with its label, hint and error. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  ...select
}: ComponentProps<"select"> & FieldTexts & { name: string }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wires) => <Select {...select} {...wires} />}
    </Field>
  );
}
