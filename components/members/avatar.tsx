import { initials, tint } from "./initials";

/** Initials on a tint that stays with the person. Silent beside a name; `label` it where it stands alone. */
export function Avatar({
  name,
  seed,
  size = "md",
  label,
}: {
  name: string;
  seed: string;
  size?: "sm" | "md" | "lg";
  label?: string;
}) {
  const className = `avatar${size === "md" ? "" : ` avatar-${size}`} ${name ? tint(seed) : "bg-hover text-muted"}`;
  if (label) {
    return (
      <span role="img" aria-label={label} className={className}>
        {initials(name)}
      </span>
    );
  }
  return (
    <span aria-hidden="true" className={className}>
      {initials(name)}
    </span>
  );
}
