export type Cell = string | number;

/** A table in plain text: the first column to the left, the others to the right. Nothing without rows. */
export function table(head: string[], rows: Cell[][]): string {
  if (rows.length === 0) return "";
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = (line: string[]) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  const [titles, ...content] = lines.map(text);
  return [titles, rule, ...content].join("\n");
}

/** A number as people read it: three digits that count. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
