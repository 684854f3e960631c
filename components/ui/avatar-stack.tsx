import type { ReactNode } from "react";

/** Overlapping avatars; `more` says how many did not fit. The names belong in `label`. */
export function AvatarStack({
  label,
  more,
  children,
}: {
  label: string;
  more?: number;
  children: ReactNode;
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span role="img" aria-label={label} className="avatars">
        {children}
      </span>
      {more ? <span className="text-xs text-muted tabular-nums">+{more}</span> : null}
    </span>
  );
}
