import type { Report } from "./figures";

export type Budget = {
  what: string;
  figure: number;
  /** The most it may be, or the least. */
  limit: number;
  is: "at most" | "at least";
};

type Draft = [what: string, figure: number | null | undefined, is: Budget["is"], limit: number];

/** Milliseconds at 16 connections: a fifth of what the peer took on the machine where the budgets were set. */
const P99: Record<string, number> = { thread: 180, "middle of thread": 153, group: 148, home: 149 };
const STATEMENTS: Record<string, number> = {
  thread: 6,
  "middle of thread": 6,
  group: 6,
  home: 6,
  "search common": 4,
};
const KB = 1_000;

/** What we promise ourselves, with the figures of this run. What was not measured is left out. */
export function budgetsOf(report: Report): Budget[] {
  return [...pageBudgets(report), ...searchBudgets(report), ...otherBudgets(report)].flatMap(
    ([what, figure, is, limit]) =>
      typeof figure === "number" && Number.isFinite(figure) ? [{ what, figure, is, limit }] : [],
  );
}

export const isHeld = ({ figure, is, limit }: Budget) =>
  is === "at most" ? figure <= limit : figure >= limit;

function pageBudgets({ pages }: Report): Draft[] {
  const thread = pages.thread?.loads["16"];
  const middle = pages["middle of thread"]?.loads["16"];
  const drafts = Object.entries(P99).flatMap(([name, p99]): Draft[] => {
    const load = pages[name]?.loads["16"]?.app;
    return [
      [`${name}: requests/s at 16`, load?.requestsPerSecond, "at least", 150],
      [`${name}: p99 ms at 16`, load?.p99, "at most", p99],
    ];
  });
  const shown = ["thread", "group"].flatMap((name): Draft[] => {
    const cold = pages[name]?.paint?.cold;
    return [
      [`${name}: kB of JavaScript, compressed`, cold && cold.script / KB, "at most", 170],
      [`${name}: kB of CSS, compressed`, cold && cold.style / KB, "at most", 25],
      [`${name}: first contentful paint ms, cold`, cold?.firstPaint, "at most", 800],
      [`${name}: largest contentful paint ms, cold`, cold?.largestPaint, "at most", 1_200],
      [`${name}: blocking ms, cold`, cold?.blocking, "at most", 100],
      [`${name}: layout shift, cold`, cold?.layoutShift, "at most", 0.02],
    ];
  });
  return [
    ...drafts,
    ["thread: share of the floor's requests/s at 16", thread?.ratio, "at least", 0.25],
    [
      "middle of thread: requests/s against the first page",
      middle && thread && middle.app.requestsPerSecond / thread.app.requestsPerSecond,
      "at least",
      0.9,
    ],
    ...Object.entries(STATEMENTS).map(
      ([name, limit]): Draft => [`${name}: statements`, pages[name]?.statements, "at most", limit],
    ),
    ...shown,
  ];
}

function searchBudgets({ pages }: Report): Draft[] {
  return Object.keys(pages)
    .filter((name) => name.startsWith("search"))
    .flatMap((name): Draft[] => {
      const loads = pages[name]?.loads;
      return [
        [`${name}: p50 ms at 1`, loads?.["1"]?.app.p50, "at most", 15],
        [`${name}: p99 ms at 1`, loads?.["1"]?.app.p99, "at most", 60],
        [`${name}: requests/s at 16`, loads?.["16"]?.app.requestsPerSecond, "at least", 100],
      ];
    });
}

function otherBudgets({ replies, memory, start, about }: Report): Draft[] {
  const [eight, one] = [replies["8 at once"], replies["64 into one thread"]];
  const { web, meilisearch } = memory;
  const all = Object.values(replies);
  const anyOf = (pick: (one: (typeof all)[number]) => number) =>
    all.length > 0 ? all.reduce((sum, one) => sum + pick(one), 0) : null;
  return [
    ["replies/s, 8 at once", eight?.load.requestsPerSecond, "at least", 250],
    ["replies/s, 64 people into one thread", one?.load.requestsPerSecond, "at least", 150],
    [
      "replies: acknowledged and not stored",
      anyOf(({ load, stored }) => Math.max(0, load.served - stored)),
      "at most",
      0,
    ],
    ["replies: deadlocks", anyOf(({ deadlocks }) => deadlocks), "at most", 0],
    ["replies: wrong counters", anyOf(({ wrongCounts }) => wrongCounts), "at most", 0],
    ["reply: statements", eight?.statements, "at most", 10],
    ["memory of a web process at rest, MB", web.rest.all / about.processes, "at most", 250],
    ["memory of a web process under load, MB", web.load.all / about.processes, "at most", 450],
    [
      "memory of Meilisearch under load without its index' pages, MB",
      about.scale === 1 ? meilisearch.load.anonymous : null,
      "at most",
      300,
    ],
    ["second start to first answer, ms", start.everything, "at most", 5_000],
  ];
}
