import type { ComponentProps, ReactNode } from "react";
import { X } from "@/components/ui/icons";
import { IconButton } from "./icon-button";
import { closesDialog } from "./invoke";

/**
 * A native modal dialog. Open it with `<Button {...opensDialog(id)}>` or, from client code, `showModal()`;
 * Escape, a press outside and the cross close it, and focus returns to where it was.
 */
export function Dialog({
  id,
  title,
  description,
  className = "",
  children,
  ...rest
}: Omit<ComponentProps<"dialog">, "title" | "open"> & {
  id: string;
  title: ReactNode;
  description?: ReactNode;
}) {
  return (
    <dialog
      {...rest}
      id={id}
      closedby="any"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      className={`dialog ${className}`.trim()}
    >
      <h2 id={`${id}-title`} className="mb-3 pr-8 text-lg">
        {title}
      </h2>
      {description && (
        <div id={`${id}-description`} className="mb-4 text-pretty text-muted">
          {description}
        </div>
      )}
      {children}
      <IconButton label="Close" size="sm" className="dialog-close" {...closesDialog(id)}>
        <X />
      </IconButton>
    </dialog>
  );
}
