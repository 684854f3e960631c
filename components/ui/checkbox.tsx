import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field-error";

export function Checkbox({
  label,
  hint,
  error,
  className = "",
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode; error?: string }) {
  const id = useId();
  return (
    <div className={`flex gap-2.5 ${className}`}>
      <input
        {...rest}
        type="checkbox"
        id={id}
        className="tick"
        aria-describedby={error || hint ? `${id}-note` : undefined}
        aria-invalid={error ? true : undefined}
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {error ? (
          <FieldError id={`${id}-note`}>{error}</FieldError>
        ) : (
          hint && (
            <p id={`${id}-note`} className="text-sm text-muted">
              {hint}
            </p>
          )
        )}
      </div>
    </div>
  );
}
