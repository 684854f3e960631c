import type { ComponentProps } from "react";
import { ChevronDown } from "@/components/ui/icons";

/** The browser's own select; pass option elements as children. */
export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className="input" />
      <ChevronDown className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-muted" />
    </span>
  );
}
