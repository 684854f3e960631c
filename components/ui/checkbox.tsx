import { type ComponentProps, type ReactNode, useId } from "react";

export function Checkbox({
  label,
  hint,
  error,
  className = "",
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode; error?: string }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={`flex gap-2.5 ${className}`}>
      <input
        {...rest}
        type="checkbox"
        id={id}
        className="tick"
        aria-describedby={note ? `${id}-note` : undefined}
        aria-invalid={error ? true : undefined}
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {note && (
          <p
            id={`${id}-note`}
            className={`text-sm ${error ? "font-medium text-danger" : "text-muted"}`}
          >
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
