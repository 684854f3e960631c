import { Problem } from "../../services/problem";
import { drive, type Figures } from "../load/drive";
import { warmUp } from "../load/measure-load";
import { median } from "../load/statistics";
import { warmAll } from "../load/warm-all";
import { asBrowser } from "../measure/as-browser";
import type { Options } from "../options";
import type { Page } from "../pages";
import { round, table } from "../report/table";
import { type HeldForum, holdForum } from "./held-forum";

/** A page of both forums: the figures of each run, the small one's and the large one's. */
type Beside = { name: string; rows: [number, number]; runs: [Figures, Figures][] };

/**
 * What pages cost in a larger forum beside a small one, both served at once and asked in turn, one
 * request at a time: from one minute to the next the machine's speed differs by more than they do.
 */
export async function measureGrowth(options: Options, from: number): Promise<string> {
  const small = await holdForum({ ...options, scale: from });
  try {
    const large = await holdForum({ ...options, port: options.port + 1 });
    try {
      return report(await inTurn(small, large, options), { from, to: options.scale });
    } finally {
      await large.stop();
    }
  } finally {
    await small.stop();
  }
}

async function inTurn(
  small: HeldForum,
  large: HeldForum,
  { only, runs, seconds }: Options,
): Promise<Beside[]> {
  const pages = small.pages.filter(
    ({ name }) => only.length === 0 || only.some((beginning) => name.startsWith(beginning)),
  );
  const pairs = pages.flatMap((page): [Page, Page][] => {
    const other = large.pages.find(({ name }) => name === page.name);
    return other ? [[page, other]] : [];
  });
  if (pairs.length === 0) throw new Problem("--only names no page.");
  await warmAll(
    pairs.flatMap(([page, other]) => [
      () => warmUp(driven(small, page)),
      () => warmUp(driven(large, other)),
    ]),
  );
  const measured: Beside[] = pairs.map(([page, other]) => ({
    name: page.name,
    rows: [page.mustHold.length, other.mustHold.length],
    runs: [],
  }));
  for (let run = 0; run < runs; run++) {
    for (const [place, [page, other]] of pairs.entries()) {
      const first = await drive(driven(small, page).target, 1, seconds);
      measured[place]?.runs.push([first, await drive(driven(large, other).target, 1, seconds)]);
    }
    console.log(`Run ${run + 1} of ${runs}`);
  }
  return measured;
}

const driven = ({ origin, cookie, pid }: HeldForum, { path, headers, mustHold }: Page) => ({
  target: { url: origin + path, headers: asBrowser(cookie, headers), mustHold },
  pid,
});

function report(measured: Beside[], { from, to }: { from: number; to: number }): string {
  const rows = measured.map(({ name, rows: [few, many], runs }) => {
    const of = (side: 0 | 1, figure: "p50" | "p99") => median(runs.map((run) => run[side][figure]));
    const errors = runs.flat().reduce((sum, run) => sum + run.errors, 0);
    return [
      name,
      few === many ? few : `${few}, ${many}`,
      `${round(of(0, "p50"))} / ${round(of(0, "p99"))}`,
      `${round(of(1, "p50"))} / ${round(of(1, "p99"))}`,
      round(of(1, "p50") / of(0, "p50")),
      errors,
    ];
  });
  const milliseconds = (scale: number) => `scale ${scale}: p50 / p99 ms`;
  return table(["", "rows", milliseconds(from), milliseconds(to), "p50", "errors"], rows);
}
