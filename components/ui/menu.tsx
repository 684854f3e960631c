import { type ReactNode, useId } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** A button that opens a short list of links and buttons (MenuLink, MenuButton), as a native popover. */
export function Menu({
  label,
  trigger,
  align = "start",
  variant = "quiet",
  size,
  className,
  shortcut,
  children,
}: ButtonLook & {
  /** The button's name where `trigger` shows only an icon. */
  label?: string;
  trigger: ReactNode;
  align?: "start" | "end";
  /** The key that presses it, as in data-shortcut. */
  shortcut?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        title={label}
        data-shortcut={shortcut}
        className={buttonClass({ variant, size, className })}
      >
        {trigger}
        {label && <span className="sr-only">{label}</span>}
      </button>
      <div id={id} popover="auto" className={align === "end" ? "menu menu-end" : "menu"}>
        {children}
      </div>
    </>
  );
}
