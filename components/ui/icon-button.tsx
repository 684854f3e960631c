import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** A button that shows only an icon; `label` is its name and its hover text. */
export function IconButton({
  label,
  variant = "quiet",
  size,
  className = "",
  type,
  ...rest
}: ComponentProps<"button"> & ButtonLook & { label: string }) {
  return (
    <button
      title={label}
      {...rest}
      type={type ?? "button"}
      aria-label={label}
      className={buttonClass({ variant, size, className: `btn-icon ${className}`.trim() })}
    />
  );
}
