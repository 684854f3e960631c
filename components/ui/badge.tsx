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
  isLong = false,
  children,
}: {
  tone?: keyof typeof looks;
  /** A sentence rather than a word: it may take several lines. */
  isLong?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={isLong ? `${looks[tone]} whitespace-normal` : looks[tone]}>{children}</span>
  );
}
