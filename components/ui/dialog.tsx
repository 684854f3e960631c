import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
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
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={`${id}-title`} className="text-lg">
          {title}
        </h2>
        <IconButton label="Close" size="sm" className="-mt-0.5 -mr-1.5" {...closesDialog(id)}>
          <X />
        </IconButton>
      </div>
      {description && (
        <div id={`${id}-description`} className="mb-4 text-pretty text-muted">
          {description}
        </div>
      )}
      {children}
    </dialog>
  );
}
