import { Problem } from "../../services/problem";
import { drive, type Figures, type Target } from "../load/drive";
import { warmUp } from "../load/measure-load";
import { median } from "../load/statistics";
import { warmAll } from "../load/warm-all";
import { asBrowser } from "../measure/as-browser";
import { isChosen, type Options } from "../options";
import type { Page } from "../pages";
import type { Budget } from "../report/budgets";
import { printBudgets } from "../report/print-report";
import { round, table } from "../report/table";
import { type HeldForum, holdForum } from "./held-forum";

/** The same page of a small forum and of a large one, with the figures of each run. */
type Beside = { name: string; targets: [Target, Target]; runs: [Figures, Figures][] };

const MOST_GROWTH = 1.25;

/**
 * What pages cost in a larger forum beside a small one, both served at once and asked in turn, one
 * request at a time: from one minute to the next the machine's speed differs by more than they do.
 */
export async function measureGrowth(options: Options, from: number): Promise<string> {
  const small = await holdForum({ ...options, scale: from });
  try {
    if (!small.pages.some(({ name }) => isChosen(name, options))) {
      throw new Problem("--only names no page.");
    }
    const large = await holdForum({ ...options, port: options.port + 1 });
    try {
      const measured = await inTurn(pairs(small, large, options), options);
      return `${figures(measured, from, options.scale)}\n\n${printBudgets(measured.map(budget))}`;
    } finally {
      await large.stop();
    }
  } finally {
    await small.stop();
  }
}

const pairs = (small: HeldForum, large: HeldForum, options: Options): Beside[] =>
  small.pages
    .filter(({ name }) => isChosen(name, options))
    .flatMap((page) => {
      const other = large.pages.find(({ name }) => name === page.name);
      if (!other) return [];
      return [{ name: page.name, targets: [target(small, page), target(large, other)], runs: [] }];
    });

const target = ({ origin, cookie }: HeldForum, { path, headers, mustHold }: Page): Target => ({
  url: origin + path,
  headers: asBrowser(cookie, headers),
  mustHold,
});

async function inTurn(pages: Beside[], { runs, seconds }: Options): Promise<Beside[]> {
  await warmAll(pages.flatMap((page) => page.targets.map((target) => () => warmUp({ target }))));
  for (let run = 0; run < runs; run++) {
    for (const page of pages) {
      const [few, many] = page.targets;
      page.runs.push([await drive(few, 1, seconds), await drive(many, 1, seconds)]);
    }
    console.log(`Run ${run + 1} of ${runs}`);
  }
  const silent = pages.find(({ runs }) => runs.flat().some(({ served }) => served === 0));
  if (silent) throw new Problem(`${silent.name} was not served in one of the runs.`);
  return pages;
}

const medianOf = ({ runs }: Beside, side: 0 | 1, figure: "p50" | "p99") =>
  median(runs.map((run) => run[side][figure]));

const growthOf = (page: Beside) => medianOf(page, 1, "p50") / medianOf(page, 0, "p50");

const budget = (page: Beside): Budget => ({
  what: `${page.name}: p50 against the smaller forum's`,
  figure: growthOf(page),
  is: "at most",
  limit: MOST_GROWTH,
});

function figures(pages: Beside[], from: number, to: number): string {
  const times = (page: Beside, side: 0 | 1) =>
    `${round(medianOf(page, side, "p50"))} / ${round(medianOf(page, side, "p99"))}`;
  const rows = pages.map((page) => [
    page.name,
    page.targets.map(({ mustHold }) => mustHold.length).join(", "),
    times(page, 0),
    times(page, 1),
    round(growthOf(page)),
    page.runs.flat().reduce((sum, { errors }) => sum + errors, 0),
  ]);
  const head = (scale: number) => `scale ${scale}: p50 / p99 ms`;
  return table(["", "texts checked", head(from), head(to), "ratio of p50", "errors"], rows);
}
