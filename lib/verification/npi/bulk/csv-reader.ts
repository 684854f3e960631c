import { RowScan } from "./row-scan";

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from("\u{feff}");
/** A row of the real file has some 1,200 bytes and cannot reach 25,000; a quote left open would. */
const ROW_LIMIT = 64 * 1024;
/** How many bytes `startsRow` looks at. */
const LOOK_AHEAD = 16;

/** Where in a file a row begins: byte from 0, line from 1. */
export type Place = { offset: number; line: number };

/** A row as it was read: valid until the next one is. `next` is where the row after it begins. */
export type Row = { line: number; next: Place; cells: number; text: (cell: number) => string };

export type RowProblem = "quotes" | "columns" | "cut-off" | "too-long";
export type MalformedRow = { line: number; problem: RowProblem };

type Options = {
  /** Whether a row may begin there: where to go on after one that is malformed. */
  startsRow: (bytes: Buffer, at: number) => boolean;
  /** For the rest of a file: where it begins, and how many cells its rows have. */
  from?: Place & { columns: number };
};

/**
 * Reads rows of comma-separated values out of a stream of bytes. Only cells that are asked for become strings,
 * every row knows its place, and one that is malformed takes none of the following ones with it. All rows have
 * as many cells as the first.
 */
export class CsvReader {
  readonly #scan = new RowScan();
  readonly #options: Options;
  #rest: Buffer = Buffer.alloc(0);
  #isLost = false;
  #place: Place;
  #columns: number | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#place = { offset: options.from?.offset ?? 0, line: options.from?.line ?? 1 };
    this.#columns = options.from?.columns;
  }

  /** The rows that end in this part of the stream; `isLast` says that it is the last one. */
  *read(part: Buffer, isLast = false): Generator<Row | MalformedRow> {
    const bytes = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part]);
    const { offset } = this.#place;
    let at = offset === 0 && bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
    while (at < bytes.length) {
      if (this.#isLost) at = this.#findRow(bytes, at, isLast);
      if (this.#isLost) break;
      const problem = this.#problemAt(bytes, at, isLast);
      if (problem === "unfinished") break;
      const { line } = this.#place;
      if (problem !== undefined) {
        this.#isLost = true;
        yield { line, problem };
        continue;
      }
      at = this.#scan.end;
      this.#place = { offset: offset + at, line: line + this.#scan.newlines };
      if (!this.#isBlank()) yield this.#row(line);
    }
    this.#rest = bytes.subarray(at);
    this.#place = { offset: offset + at, line: this.#place.line };
  }

  #problemAt(bytes: Buffer, at: number, isLast: boolean): RowProblem | "unfinished" | undefined {
    const outcome = this.#scan.scan(bytes, at, isLast);
    if (outcome === "quotes") return "quotes";
    if (outcome === "unfinished") {
      if (bytes.length - at > ROW_LIMIT) return "too-long";
      return isLast ? "cut-off" : "unfinished";
    }
    if (this.#isBlank()) return undefined;
    this.#columns ??= this.#scan.cells;
    return this.#scan.cells === this.#columns ? undefined : "columns";
  }

  #isBlank(): boolean {
    return this.#scan.cells === 1 && this.#scan.text(0) === "";
  }

  #row(line: number): Row {
    const { cells } = this.#scan;
    return { line, next: this.#place, cells, text: (cell) => this.#scan.text(cell) };
  }

  /** Where the next row begins after a malformed one; if that cannot be told yet, how far it is sure that none does. */
  #findRow(bytes: Buffer, from: number, isLast: boolean): number {
    let line = this.#place.line;
    for (let at = bytes.indexOf(NEWLINE, from); ; at = bytes.indexOf(NEWLINE, at + 1)) {
      const isOpen = at !== -1 && !isLast && at + 1 + LOOK_AHEAD > bytes.length;
      const isFound = at !== -1 && !isOpen && this.#options.startsRow(bytes, at + 1);
      if (isFound) {
        this.#isLost = false;
        line += 1;
      }
      if (isFound || isOpen || at === -1) {
        this.#place = { offset: this.#place.offset, line };
        return isFound ? at + 1 : isOpen ? at : bytes.length;
      }
      line += 1;
    }
  }
}
