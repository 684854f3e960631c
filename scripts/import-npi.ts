import { createReadStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { fileDate } from "@/lib/verification/npi/bulk/file-date";
import { importBulkFile } from "@/lib/verification/npi/bulk/import-bulk-file";
import { NotTheBulkFile, OtherFile } from "@/lib/verification/npi/bulk/read-batches";
import { progressLine } from "./describe-import";
import { codeOf, Problem } from "./services/problem";
import { run } from "./services/run";
import { withServices } from "./services/services";

const USAGE = "npm run npi:import -- <npidata_pfile_….csv, or - for standard input>";
/** Lines shown of a file with many malformed rows. */
const SHOWN = 20;
const LOCK_NOT_AVAILABLE = "55P03";

/** Fills the local table of the US registry from its public file: see `USAGE`. */
await run(() =>
  withServices(async () => {
    const { path, asOf, again } = readArguments();
    const isPiped = path === "-";
    if (!isPiped && !existsSync(path)) throw new Problem(`There is no file ${path}.`);
    const size = isPiped ? undefined : statSync(path).size;
    const parts = isPiped ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
    const name = isPiped ? path : basename(path);
    const today = new Date().toISOString().slice(0, 10);
    const started = performance.now();
    let malformed = 0;
    const result = await importBulkFile(
      { name, asOf: asOf ?? fileDate(name) ?? today, parts },
      {
        again,
        onProgress: (progress) =>
          process.stdout.write(progressLine(progress, size, (performance.now() - started) / 1000)),
        onMalformed: ({ line, problem }) => {
          malformed += 1;
          if (malformed <= SHOWN) console.error(`\nLine ${line} is left out: ${problem}.`);
        },
      },
    ).catch((error) => {
      throw explain(error, path);
    });
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round((result.rows - result.resumedAt) / seconds);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    if (result.resumedAt > 0) console.log(`\nWent on after ${result.resumedAt} rows.`);
    console.log(
      `\n${result.rows} rows stored, ${result.malformed} left out, in ${seconds.toFixed(1)} s (${rate} rows/s, at most ${memory} MB of memory).`,
    );
  }),
);

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "as-of": { type: "string" }, again: { type: "boolean", default: false } },
  });
  const [path] = positionals;
  const asOf = values["as-of"];
  if (path === undefined) throw new Problem(`Say which file: ${USAGE}`);
  if (asOf !== undefined && !/^\d{4}-\d\d-\d\d$/.test(asOf))
    throw new Problem("Say the day as --as-of 2026-11-08.");
  return { path, asOf, again: values.again };
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof OtherFile) {
    return new Problem(
      `An import of ${path} was cut off, and this file begins differently. To begin anew: npm run npi:import -- --again ${path}`,
    );
  }
  if (error instanceof NotTheBulkFile) {
    const named = error.missing.slice(0, 3).map((name) => `"${name}"`);
    const lacks = named.length > 0 ? ` It has no column ${named.join(", ")}.` : "";
    return new Problem(
      `${path} is not the data file of NPPES: that one is called npidata_pfile_….csv.${lacks}`,
    );
  }
  if (codeOf(error) === LOCK_NOT_AVAILABLE)
    return new Problem("Another import is under way. Wait for its end, then run this again.");
  return error;
}
