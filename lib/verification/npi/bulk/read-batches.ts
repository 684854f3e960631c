import { copyLine } from "./copy-line";
import { CsvReader, type Place, type Row, type RowProblem } from "./csv-reader";
import type { ImportRun } from "./import-run";
import { type RecordProblem, recordReader } from "./read-record";
import { RunningDigest } from "./running-digest";
import { startsNpiRow } from "./starts-npi-row";

const BATCH = 5_000;
const END = Buffer.alloc(0);

/** Lines to store and how far the file is read with them; the first batch has the header and no lines. */
export type Batch = Place &
  Pick<ImportRun, "header" | "digest" | "rows" | "malformed"> & { lines: string };
export type Malformed = { line: number; problem: RowProblem | RecordProblem };

/** This is no file of the registry: it lacks these columns. */
export class NotTheBulkFile extends Error {
  override readonly name = "NotTheBulkFile";
  constructor(readonly missing: string[]) {
    super(`${missing.length} columns are missing.`);
  }
}

/** The file does not begin with what is stored of the one that was cut off. */
export class OtherFile extends Error {
  override readonly name = "OtherFile";
}

/** Reads a bulk file, after what `stored` holds of it. A number that comes twice in a batch counts as it comes last. */
export async function* readBatches(
  parts: AsyncIterable<Buffer>,
  options: { asOf: string; stored: ImportRun | undefined; onMalformed: (row: Malformed) => void },
): AsyncGenerator<Batch> {
  const { asOf, stored, onMalformed } = options;
  const digest = new RunningDigest();
  const from = stored && { ...stored, columns: stored.header.length };
  const reader = new CsvReader({ startsRow: startsNpiRow, ...(from && { from }) });
  let read = stored && readerFor(stored.header);
  let state = { header: stored?.header ?? [], offset: 0, line: 1, digest: "", ...counts(stored) };
  let lines = new Map<number, string>();
  const cut = (next: Place) => {
    state = { ...state, ...next, digest: digest.before(next.offset) };
    const batch = { ...state, lines: [...lines.values()].join("") };
    lines = new Map();
    return batch;
  };

  let toSkip = stored?.offset ?? 0;
  let last: Place = { offset: toSkip, line: stored?.line ?? 1 };
  for await (const part of withEnd(parts)) {
    digest.next(part);
    if (toSkip > 0 && part === END) throw new OtherFile();
    const skipped = Math.min(toSkip, part.length);
    toSkip -= skipped;
    if (toSkip > 0) continue;
    if (skipped > 0 && stored && digest.before(stored.offset) !== stored.digest)
      throw new OtherFile();
    for (const row of reader.read(part.subarray(skipped), part === END)) {
      if (read === undefined) {
        state.header = headerOf(row);
        read = readerFor(state.header);
        if ("next" in row) yield cut(row.next);
        continue;
      }
      const record = "problem" in row ? row.problem : read(row);
      if (typeof record === "string") {
        state.malformed += 1;
        onMalformed({ line: row.line, problem: record });
      } else {
        state.rows += 1;
        lines.set(record.npi, copyLine(record, asOf));
      }
      if ("next" in row) last = row.next;
      if (lines.size >= BATCH) yield cut(last);
    }
  }
  if (read === undefined) throw new NotTheBulkFile([]);
  yield cut(last);
}

const counts = (stored: ImportRun | undefined) => ({
  rows: stored?.rows ?? 0,
  malformed: stored?.malformed ?? 0,
});

function headerOf(row: Row | Malformed): string[] {
  if ("problem" in row) throw new NotTheBulkFile([]);
  return Array.from({ length: row.cells }, (_, cell) => row.text(cell));
}

function readerFor(header: string[]) {
  const made = recordReader(header);
  if ("missing" in made) throw new NotTheBulkFile(made.missing);
  return made.read;
}

async function* withEnd(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* parts;
  yield END;
}
