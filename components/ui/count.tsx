import { groupDigits } from "./group-digits";

/** A number as people read it, "1,204", with its noun when `one` and `many` are given. */
export function Count({ value, one, many }: { value: number; one?: string; many?: string }) {
  const noun = value === 1 ? one : (many ?? (one && `${one}s`));
  return (
    <span className="tabular-nums">
      {groupDigits(value)}
      {noun && ` ${noun}`}
    </span>
  );
}
