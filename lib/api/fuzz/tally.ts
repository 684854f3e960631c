import type { Received } from "./send";

const counts = new Map<string, Map<number, number>>();

/** Counts an answer. */
export function tally({ operation, status }: Received): void {
  const ofOperation = counts.get(operation) ?? new Map<number, number>();
  ofOperation.set(status, (ofOperation.get(status) ?? 0) + 1);
  counts.set(operation, ofOperation);
}

export const answersOf = (operation: string): ReadonlyMap<number, number> =>
  counts.get(operation) ?? new Map();

/** Every count so far, a line for each operation. */
export function tallied(): string {
  const statuses = [...new Set([...counts.values()].flatMap((of) => [...of.keys()]))].sort();
  const line = (name: string, cells: (string | number)[]) =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(6)).join("");
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const all = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return [
    line("", [...statuses, "all"]),
    ...all.map(([name, of]) =>
      line(name, [...statuses.map((one) => of.get(one) ?? ""), sum([...of.values()])]),
    ),
    line("all", [
      ...statuses.map((one) => sum(all.map(([, of]) => of.get(one) ?? 0))),
      sum(all.map(([, of]) => sum([...of.values()]))),
    ]),
  ].join("\n");
}
