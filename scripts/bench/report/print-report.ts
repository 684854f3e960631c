import { type Budget, isHeld } from "./budgets";
import type { Change } from "./compare";
import type { Report } from "./figures";
import { type Cell, round, table } from "./table";

/** Everything that was measured, as tables. */
export function printReport(report: Report): string {
  const parts = [
    ["Requests", requests(report)],
    ["Replies through the API", replies(report)],
    ["Statements and bytes", sizes(report)],
    ["In the browser", paints(report)],
    ["Memory, MB", memory(report)],
    ["Start to first answer", starts(report)],
  ];
  const { at, commit, scale, processes, runs, seconds, cores, node } = report.about;
  const about = `${at}, ${commit ?? "no commit"}, scale ${scale}, ${processes} of ${cores} cores, ${runs} runs of ${seconds} s, Node ${node}`;
  return [
    `\n${about}`,
    ...parts.flatMap(([title, text]) => (text ? [`\n${title}\n\n${text}`] : [])),
  ].join("\n");
}

export function printBudgets(budgets: Budget[]): string {
  const rows = budgets.map((budget) => [
    budget.what,
    round(budget.figure),
    `${budget.is} ${budget.limit.toLocaleString("en")}`,
    isHeld(budget) ? "held" : "NOT HELD",
  ]);
  return table(["budget", "figure", "limit", ""], rows);
}

export function printChanges(changes: Change[]): string {
  const rows = changes.map(({ what, before, now, ratio }) => [
    what,
    round(before),
    round(now),
    round(ratio),
  ]);
  return table(["figure", "before", "now", "ratio"], rows);
}

function requests({ pages }: Report): string {
  const rows = Object.entries(pages).flatMap(([name, { loads }]) =>
    Object.entries(loads).map(([connections, { app, floor, ratio }]): Cell[] => [
      name,
      connections,
      ...[app.requestsPerSecond, app.p50, app.p99, app.cpu].map(round),
      app.errors,
      ...[floor?.requestsPerSecond, floor?.p50, floor?.p99, floor?.cpu, ratio].map((value) =>
        round(value ?? Number.NaN),
      ),
    ]),
  );
  const head = ["page", "conn.", "req/s", "p50 ms", "p99 ms", "CPU ms", "errors"];
  return table([...head, "floor req/s", "p50 ms", "p99 ms", "CPU ms", "ratio"], rows);
}

function replies({ replies }: Report): string {
  const rows = Object.entries(replies).map(
    ([name, { load, statements, stored, deadlocks, wrongCounts }]): Cell[] => [
      name,
      ...[load.requestsPerSecond, load.p50, load.p99, load.cpu].map(round),
      ...[load.errors, stored, statements ?? "–", deadlocks, wrongCounts],
    ],
  );
  const head = [
    "",
    "req/s",
    "p50 ms",
    "p99 ms",
    "CPU ms",
    "errors",
    "stored",
    "statements",
    "deadlocks",
  ];
  return table([...head, "wrong counters"], rows);
}

function sizes({ pages }: Report): string {
  const rows = Object.entries(pages).flatMap(([name, { statements, weight, paint }]): Cell[][] => {
    if (statements === undefined || weight === undefined) return [];
    const share = `${Math.round((weight.flight / weight.html) * 100)} %`;
    const kB = (bytes: number | undefined) => round((bytes ?? Number.NaN) / 1_000);
    return [
      [
        name,
        statements,
        ...[weight.html, weight.htmlGzip, weight.flight, weight.flightGzip].map(kB),
        share,
        kB(paint?.cold.script),
        kB(paint?.cold.style),
      ],
    ];
  });
  const head = [
    "page",
    "statements",
    "HTML kB",
    "gzip",
    "RSC kB",
    "gzip",
    "RSC share",
    "JS gzip kB",
    "CSS gzip kB",
  ];
  return table(head, rows);
}

function paints({ pages }: Report): string {
  const rows = Object.entries(pages).flatMap(([name, { paint }]) =>
    Object.entries(paint ?? {}).map(([visit, one]): Cell[] => [
      name,
      visit === "slow" ? "cold, CPU 4× slower" : visit,
      ...[one.firstPaint, one.largestPaint, one.blocking].map((value) => value.toFixed(0)),
      one.layoutShift.toFixed(3),
      one.requests,
    ]),
  );
  const head = [
    "page",
    "visit",
    "first paint ms",
    "largest ms",
    "blocking ms",
    "shift",
    "requests",
  ];
  return table(head, rows);
}

function memory({ memory }: Report): string {
  const figures = ({ all, anonymous }: { all: number; anonymous: number }) => [
    all.toFixed(0),
    anonymous.toFixed(0),
    (all - anonymous).toFixed(0),
  ];
  const rows = Object.entries(memory).map(([name, { rest, load }]) => [
    name,
    ...figures(rest),
    ...figures(load),
  ]);
  const parts = ["its own", "shared or of files"];
  return table(["process", "at rest", ...parts, "under load", ...parts], rows);
}

function starts({ start }: Report): string {
  const rows = [
    ["web process", round(start.web)],
    ...(start.everything === undefined
      ? []
      : [["npm start, a second time", round(start.everything)]]),
  ];
  return table(["", "ms"], rows);
}
