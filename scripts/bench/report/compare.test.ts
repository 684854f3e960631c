import { expect, it } from "vitest";
import { isHeld } from "./budgets";
import { budgetsBetween, compare } from "./compare";
import { aLoad, aReport } from "./testing";

const withThread = (figures: Parameters<typeof aLoad>[0], about = {}) => {
  const load = { app: aLoad(figures), floor: null, ratio: null };
  const report = aReport({ pages: { thread: { loads: { 1: load, 16: load } } } });
  Object.assign(report.about, about);
  return report;
};

it("says how many times the earlier figure each is", () => {
  const changes = compare(withThread({ p50: 10 }), withThread({ p50: 25 }));
  expect(changes).toContainEqual({
    what: "pages / thread / loads / 1 / app / p50",
    before: 10,
    now: 25,
    ratio: 2.5,
  });
});

it("leaves out what only one of the two has, and how they were made", () => {
  const now = withThread({}, { seconds: 60 });
  now.pages.home = now.pages.thread ?? { loads: {} };
  const names = compare(withThread({}), now).map(({ what }) => what);
  expect(names.filter((what) => /home|seconds/.test(what))).toEqual([]);
});

it("asks of a second process that it serves more than half as many again", () => {
  const one = withThread({ requestsPerSecond: 100 });
  const budgets = (requestsPerSecond: number) =>
    budgetsBetween(one, withThread({ requestsPerSecond }, { processes: 2 }));
  expect(budgets(160).every(isHeld)).toBe(true);
  expect(budgets(159).some(isHeld)).toBe(false);
  expect(budgetsBetween(one, withThread({ requestsPerSecond: 1 })), "as many").toEqual([]);
});
