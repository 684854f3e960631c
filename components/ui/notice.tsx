import type { ReactNode } from "react";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "@/components/ui/icons";

const kinds = {
  info: { Icon: Info, look: "bg-accent-soft [--sign:var(--color-accent)]", role: undefined },
  success: {
    Icon: CircleCheck,
    look: "bg-success-soft [--sign:var(--color-success)]",
    role: "status",
  },
  warning: {
    Icon: TriangleAlert,
    look: "bg-warning-soft [--sign:var(--color-warning)]",
    role: undefined,
  },
  danger: {
    Icon: OctagonAlert,
    look: "bg-danger-soft [--sign:var(--color-danger)]",
    role: "alert",
  },
} as const;

export type NoticeKind = keyof typeof kinds;

/** A sentence that matters now, with the way forward in `action`. Success and danger are announced. */
export function Notice({
  kind = "info",
  title,
  action,
  className = "",
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const { Icon, look, role } = kinds[kind];
  return (
    <div role={role} className={`flex gap-3 rounded-lg px-4 py-3 text-sm ${look} ${className}`}>
      <Icon className="mt-px text-(--sign)" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-[75ch]">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
