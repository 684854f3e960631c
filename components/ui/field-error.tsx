type Props = { id: string; className?: string; children: string | undefined };

/** What is wrong with a field. The form around it looks for these: what stands beside a field is not said above too. */
export function FieldError({ id, className = "", children }: Props) {
  if (!children) return null;
  return (
    <p id={id} className={`field-error text-sm font-medium text-danger ${className}`.trim()}>
      {children}
    </p>
  );
}
