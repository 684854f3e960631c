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

const GROWTH = 1.25;
const SPEEDUP = 1.6;

/** Budgets that only two reports together can show: of growth, and of a second process. */
export function budgetsBetween(before: Report, now: Report): Budget[] {
  const more = now.about.processes > before.about.processes;
  const larger = now.about.scale > before.about.scale;
  return Object.entries(now.pages).flatMap(([name, { loads }]) => {
    const old = before.pages[name]?.loads;
    const [alone, many] = [loads["1"]?.app, loads["16"]?.app];
    const budgets: Budget[] = [];
    if (larger && alone && old?.["1"]) {
      const figure = alone.p50 / old["1"].app.p50;
      budgets.push({
        what: `${name}: p50 against scale ${before.about.scale}`,
        figure,
        is: "at most",
        limit: GROWTH,
      });
    }
    if (more && many && old?.["16"]) {
      const figure = many.requestsPerSecond / old["16"].app.requestsPerSecond;
      budgets.push({
        what: `${name}: requests/s against ${before.about.processes} process`,
        figure,
        is: "at least",
        limit: SPEEDUP,
      });
    }
    return budgets;
  });
}
