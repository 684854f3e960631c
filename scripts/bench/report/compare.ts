import type { Budget } from "./budgets";
import type { Report } from "./figures";

export type Change = { what: string; before: number; now: number; ratio: number };

/** Every figure that both reports have, with how many times the earlier one the later is. */
export function compare(before: Report, now: Report): Change[] {
  const earlier = new Map(figuresIn(before));
  return figuresIn(now).flatMap(([what, value]) => {
    const old = earlier.get(what);
    return old === undefined ? [] : [{ what, before: old, now: value, ratio: value / old }];
  });
}

/** Numbers by their path, such as "pages / thread / loads / 16 / app / p50". */
export function figuresIn(value: unknown, path: string[] = []): [string, number][] {
  if (typeof value === "number") return path[0] === "about" ? [] : [[path.join(" / "), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => figuresIn(part, [...path, name]));
}

const SPEEDUP = 1.6;

/** Budgets that only two reports together can show: of a second process. */
export function budgetsBetween(before: Report, now: Report): Budget[] {
  if (now.about.processes <= before.about.processes) return [];
  return Object.entries(now.pages).flatMap(([name, { loads }]) => {
    const [one, many] = [before.pages[name]?.loads["16"]?.app, loads["16"]?.app];
    if (!one || !many) return [];
    const what = `${name}: requests/s against ${before.about.processes} process`;
    const figure = many.requestsPerSecond / one.requestsPerSecond;
    return [{ what, figure, is: "at least" as const, limit: SPEEDUP }];
  });
}
