import type { Load, Report } from "./figures";

export const aLoad = (figures: Partial<Load> = {}): Load => ({
  ...{ requestsPerSecond: 200, p50: 10, p99: 50, cpu: 4, served: 1_000, errors: 0 },
  ...figures,
});

/** A report that holds its budgets, for tests. */
export function aReport(changes: Partial<Report> = {}): Report {
  const size = { all: 100, anonymous: 80 };
  const memory = { rest: size, load: size };
  const app = aLoad();
  const floor = aLoad({ requestsPerSecond: 400 });
  return {
    about: {
      at: "",
      scale: 1,
      processes: 1,
      seconds: 5,
      runs: 3,
      cores: 2,
      node: "",
      commit: null,
    },
    start: { web: 900, everything: 3_000 },
    memory: { web: memory, postgres: memory, meilisearch: memory },
    pages: {
      thread: { loads: { 1: { app, floor, ratio: 0.5 }, 16: { app, floor, ratio: 0.5 } } },
    },
    replies: {},
    ...changes,
  };
}
