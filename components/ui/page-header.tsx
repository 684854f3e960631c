import type { ReactNode } from "react";

/** The one h1 of a page, what surrounds it and what can be done there. */
export function PageHeader({
  title,
  trail,
  description,
  actions,
  children,
}: {
  title: ReactNode;
  /** Where this is: a link to what it belongs to. */
  trail?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Tabs or filters under the title. */
  children?: ReactNode;
}) {
  return (
    <header className="mb-4">
      {trail && <div className="mb-1 text-sm text-muted">{trail}</div>}
      <div className="flex items-start justify-between gap-x-4 gap-y-3 max-sm:flex-col">
        <div className="min-w-0 max-w-[46rem]">
          <h1 className="text-2xl">{title}</h1>
          {description && <p className="mt-1 text-pretty text-muted">{description}</p>}
        </div>
        {actions && <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children && <div className="mt-4">{children}</div>}
    </header>
  );
}
