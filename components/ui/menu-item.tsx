import type { ComponentProps } from "react";

const look = (danger: boolean | undefined) => (danger ? "menu-item menu-item-danger" : "menu-item");

export function MenuLink({
  danger,
  children,
  ...rest
}: ComponentProps<"a"> & { href: string; danger?: boolean }) {
  return (
    <a {...rest} className={look(danger)}>
      {children}
    </a>
  );
}

/** Sends the form around it when `type="submit"`. */
export function MenuButton({
  danger,
  type,
  ...rest
}: ComponentProps<"button"> & { danger?: boolean }) {
  return <button {...rest} type={type ?? "button"} className={look(danger)} />;
}
