"use client";
import { type ComponentProps, useId } from "react";
import { useAnswer } from "./action-form";
import { Checkbox } from "./checkbox";
import { FieldError } from "./field-error";
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

export function ActionCheckbox({
  defaultChecked,
  ...rest
}: Named<ComponentProps<typeof Checkbox>>) {
  const { error, typed, isAnswered } = useAnswer(rest.name);
  const isChecked = isAnswered ? typed !== undefined : defaultChecked;
  return <Checkbox {...rest} error={error} defaultChecked={isChecked} />;
}

type ChecklistProps = {
  legend: string;
  name: string;
  options: { value: string; label: string }[];
  defaultValues?: string[];
};

/** Several of many, in a frame that scrolls; the chosen come first. */
export function ActionChecklist({ legend, name, options, defaultValues = [] }: ChecklistProps) {
  const { error, typed, isAnswered } = useAnswer(name);
  const id = useId();
  const chosen = isAnswered ? (typed?.split("\n") ?? []) : defaultValues;
  const isChosen = ({ value }: { value: string }) => chosen.includes(value);
  const ordered = [...options.filter(isChosen), ...options.filter((option) => !isChosen(option))];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className="grid max-h-56 gap-x-4 gap-y-1.5 overflow-y-auto rounded-md border border-control p-3 sm:grid-cols-2">
        {ordered.map((option) => (
          <label key={option.value} className="flex gap-2.5">
            <input
              type="checkbox"
              className="tick"
              name={name}
              value={option.value}
              defaultChecked={isChosen(option)}
              aria-invalid={error ? true : undefined}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} className="mt-1.5">
        {error}
      </FieldError>
    </fieldset>
  );
}
