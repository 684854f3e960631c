export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; className?: string };

/** The class of anything that looks like a button; the rules are in controls.css. */
export function buttonClass({ variant = "secondary", size = "md", className }: ButtonLook): string {
  const parts = ["btn", `btn-${variant}`];
  if (size !== "md") parts.push(`btn-${size}`);
  if (className) parts.push(className);
  return parts.join(" ");
}
