import type { ReactNode } from "react";

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: ReactNode };

/** Views of one thing as links; the current one carries aria-current. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map(({ href, label: text, current, count }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {text}
          {count !== undefined && (
            <span className="font-normal text-muted tabular-nums">{count}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
