import type { ReactNode } from "react";

const looks = {
  neutral: "badge",
  accent: "badge bg-accent-soft text-accent",
  success: "badge bg-success-soft text-success",
  warning: "badge bg-warning-soft text-warning",
  danger: "badge bg-danger-soft text-danger",
};

export function Badge({
  tone = "neutral",
  children,
}: {
  tone?: keyof typeof looks;
  children: ReactNode;
}) {
  return <span className={looks[tone]}>{children}</span>;
}
