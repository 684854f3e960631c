import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureGrowth } from "./bench/growth/measure-growth";
import { startEverything } from "./bench/measure/start-everything";
import { measureForum } from "./bench/measure-forum";
import { HELP, readOptions } from "./bench/options";
import { printPlans } from "./bench/plans/print-plans";
import { budgetsOf } from "./bench/report/budgets";
import { budgetsBetween, compare } from "./bench/report/compare";
import type { Report } from "./bench/report/figures";
import { printBudgets, printChanges, printReport } from "./bench/report/print-report";
import { openScratch } from "./bench/scratch";
import { ensureBuild } from "./services/build";
import { run } from "./services/run";

await run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === "help") return console.log(HELP);
  if (options.growthFrom) {
    const log = mkdtempSync(join(tmpdir(), "curbside-bench-build-"));
    await ensureBuild(join(log, "build.log"));
    rmSync(log, { recursive: true });
    return console.log(await measureGrowth(options, options.growthFrom));
  }
  const earlier = options.compare && (JSON.parse(readFileSync(options.compare, "utf8")) as Report);
  const scratch = await openScratch(options);
  try {
    let report: Report;
    try {
      if (options.plans) return console.log(await printPlans(scratch));
      await ensureBuild(join(scratch.folder, "logs/build.log"));
      report = await measureForum(scratch, options);
    } finally {
      await scratch.stop();
    }
    if (!options.loadOnly) {
      report.start.everything = await startEverything(scratch.folder, options.port);
    }
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(printReport(report));
    if (earlier)
      console.log(`\nAgainst ${options.compare}\n\n${printChanges(compare(earlier, report))}`);
    const budgets = [...budgetsOf(report), ...(earlier ? budgetsBetween(earlier, report) : [])];
    console.log(`\nBudgets\n\n${printBudgets(budgets)}`);
  } finally {
    scratch.remove();
  }
});
