"use client";
import type { ComponentProps } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useFormField } from "./act-form";

type Named<Props> = Omit<Props, "error"> & { name: string; defaultValue?: string };

/** A line of text inside an `ActForm`. */
export function FormTextField(props: Named<ComponentProps<typeof TextField>>) {
  const { value, error } = useFormField(props.name, props.defaultValue);
  return <TextField {...props} defaultValue={value} error={error} />;
}

/** Several lines of text inside an `ActForm`. */
export function FormTextareaField(props: Named<ComponentProps<typeof TextareaField>>) {
  const { value, error } = useFormField(props.name, props.defaultValue);
  return <TextareaField {...props} defaultValue={value} error={error} />;
}

/** A choice inside an `ActForm`. A form is reset after it was sent, so a new value needs a new control. */
export function FormSelectField(props: Named<ComponentProps<typeof SelectField>>) {
  const { value, error } = useFormField(props.name, props.defaultValue);
  return <SelectField {...props} key={value} defaultValue={value} error={error} />;
}
