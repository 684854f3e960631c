"use client";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class";

/** Sends its form and holds still while that runs; a second press meanwhile does nothing. */
export function SubmitButton({
  variant = "primary",
  size,
  className,
  pendingLabel,
  onClick,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "type"> & ButtonLook & { pendingLabel?: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button
      {...rest}
      type="submit"
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ variant, size, className })}
    >
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
