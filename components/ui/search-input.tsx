import type { ComponentProps } from "react";
import { Search } from "@/components/ui/icons";

/** A search field with its glass; the label is read aloud, not shown. */
export function SearchInput({
  label,
  className = "",
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: string }) {
  return (
    <span className={`relative block ${className}`}>
      <Search className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted" />
      <input
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        {...rest}
        type="search"
        aria-label={label}
        className="input pl-9"
      />
    </span>
  );
}
