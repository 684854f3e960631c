import type { ReactNode } from "react";

/** Says what this place is for and offers the first step. */
export function EmptyState({
  title,
  icon,
  action,
  level: Heading = "h2",
  children,
}: {
  title: ReactNode;
  /** A lucide icon. */
  icon?: ReactNode;
  action?: ReactNode;
  level?: "h1" | "h2" | "h3";
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-1.5 px-4 py-12 text-center">
      {icon && (
        <span className="mb-2 grid size-11 place-content-center rounded-full bg-hover text-muted">
          {icon}
        </span>
      )}
      <Heading className="text-lg">{title}</Heading>
      {children && <div className="text-pretty text-muted">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
