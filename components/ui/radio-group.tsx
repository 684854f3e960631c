import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error";

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

/** Native radio buttons, each in a frame that can be pressed anywhere. */
export function RadioGroup({
  legend,
  name,
  options,
  defaultValue,
  error,
  required,
  className = "",
}: {
  legend: ReactNode;
  name: string;
  options: RadioOption[];
  defaultValue?: string;
  error?: string | string[];
  required?: boolean;
  className?: string;
}) {
  const id = useId();
  const problem = Array.isArray(error) ? error.join(" ") : error;
  return (
    <fieldset
      className={className}
      aria-describedby={problem ? `${id}-error` : undefined}
      data-invalid={problem ? true : undefined}
    >
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className="grid gap-2">
        {options.map(({ value, label, hint, disabled }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              className="tick"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              required={required}
              disabled={disabled}
            />
            <span className="min-w-0">
              <span className="block font-medium">{label}</span>
              {hint && <span className="block text-sm text-muted">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} className="mt-1.5">
        {problem}
      </FieldError>
    </fieldset>
  );
}
