"use client";
import type { ComponentProps } from "react";
import { useAnswer } from "./action-form";
import { Checkbox } from "./checkbox";
import { RadioGroup } from "./radio-group";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { TextareaField } from "./textarea-field";

type Named<Props> = Props & { name: string };

/** Fields of an ActionForm: each shows what the server said about it and keeps what was typed. */
export function ActionText({ defaultValue, ...rest }: Named<ComponentProps<typeof TextField>>) {
  const { error, typed } = useAnswer(rest.name);
  return <TextField {...rest} error={error} defaultValue={typed ?? defaultValue} />;
}

export function ActionTextarea({
  defaultValue,
  ...rest
}: Named<ComponentProps<typeof TextareaField>>) {
  const { error, typed } = useAnswer(rest.name);
  return <TextareaField {...rest} error={error} defaultValue={typed ?? defaultValue} />;
}

export function ActionSelect({ defaultValue, ...rest }: Named<ComponentProps<typeof SelectField>>) {
  const { error, typed } = useAnswer(rest.name);
  const value = typed ?? defaultValue;
  return <SelectField key={String(value)} {...rest} error={error} defaultValue={value} />;
}

export function ActionRadios({ defaultValue, ...rest }: ComponentProps<typeof RadioGroup>) {
  const { error, typed } = useAnswer(rest.name);
  return <RadioGroup {...rest} error={error} defaultValue={typed ?? defaultValue} />;
}

export function ActionCheckbox(props: Named<ComponentProps<typeof Checkbox>>) {
  const { error } = useAnswer(props.name);
  return <Checkbox {...props} error={error} />;
}
