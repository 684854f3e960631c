import { expect, it } from "vitest";
import { budgetsOf, isHeld } from "./budgets";
import type { Report } from "./figures";
import { aLoad, aReport } from "./testing";

const broken = (report: Report) =>
  budgetsOf(report)
    .filter((budget) => !isHeld(budget))
    .map(({ what }) => what);

it("holds where every figure is within its limit, on it or beyond it", () => {
  expect(broken(aReport())).toEqual([]);
  const app = aLoad({ requestsPerSecond: 150, p99: 180 });
  const pages = { thread: { loads: { 16: { app, floor: null, ratio: 0.25 } } } };
  expect(broken(aReport({ pages }))).toEqual([]);
});

it("names what is too slow, too large or too many", () => {
  const app = aLoad({ requestsPerSecond: 149, p99: 181 });
  const pages = { thread: { loads: { 16: { app, floor: null, ratio: 0.24 } }, statements: 7 } };
  expect(broken(aReport({ pages, start: { web: 1, everything: 5_001 } }))).toEqual([
    "thread: requests/s at 16",
    "thread: p99 ms at 16",
    "thread: share of the floor's requests/s at 16",
    "thread: statements",
    "second start to first answer, ms",
  ]);
});

it("does not tolerate a single lost reply, deadlock or wrong counter", () => {
  const load = aLoad({ requestsPerSecond: 300, served: 901 });
  const reply = { load, statements: 9, stored: 900 };
  const replies = { "8 at once": { ...reply, deadlocks: 1, wrongCounts: 1 } };
  expect(broken(aReport({ replies }))).toEqual([
    "replies: acknowledged and not stored",
    "replies: deadlocks",
    "replies: wrong counters",
  ]);
});

it("says nothing about what was not measured", () => {
  const names = budgetsOf(aReport({ pages: {} })).map(({ what }) => what);
  expect(names.filter((name) => !/memory|start/.test(name))).toEqual([]);
});

it("shares memory among the processes", () => {
  const size = { all: 600, anonymous: 500 };
  const report = aReport();
  report.memory.web = { rest: { all: 300, anonymous: 200 }, load: size };
  expect(broken(report)).toHaveLength(2);
  report.about.processes = 2;
  expect(broken(report)).toEqual([]);
});
