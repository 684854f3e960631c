const COMMA = 0x2c;
const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Cells beyond are counted and not kept; the file has 330. */
const CELL_LIMIT = 1024;

/** One row of comma-separated values (RFC 4180) in a buffer: where its cells are, made anew by every `scan`. */
export class RowScan {
  readonly #starts = new Int32Array(CELL_LIMIT);
  readonly #ends = new Int32Array(CELL_LIMIT);
  readonly #hasPairs = new Uint8Array(CELL_LIMIT);
  #bytes: Buffer = Buffer.alloc(0);
  cells = 0;
  /** The byte after the row, and how many line breaks there are before it. */
  end = 0;
  newlines = 0;

  /** Finds the row that begins at `at`; "unfinished" if more bytes are needed, "quotes" if it cannot be one. */
  scan(bytes: Buffer, at: number, isLast: boolean): "row" | "unfinished" | "quotes" {
    const length = bytes.length;
    this.#bytes = bytes;
    this.cells = 0;
    this.newlines = 0;
    let from = at;
    for (;;) {
      const isQuoted = bytes[from] === QUOTE;
      const end = isQuoted ? this.#quoted(from + 1, isLast) : this.#bare(from, isLast);
      if (end === UNFINISHED) return "unfinished";
      if (end === BROKEN) return "quotes";
      let next = isQuoted ? end + 1 : end;
      if (bytes[next] === RETURN) {
        if (next + 1 === length && !isLast) return "unfinished";
        next += 1;
      }
      if (bytes[next] === COMMA) {
        from = next + 1;
        continue;
      }
      if (next === length && !isLast) return "unfinished";
      if (next < length && bytes[next] !== NEWLINE) return "quotes";
      if (next < length) this.newlines += 1;
      this.end = Math.min(next + 1, length);
      return "row";
    }
  }

  /** The text of a cell of the row scanned last, "" where it has none. */
  text(cell: number): string {
    const start = this.#starts[cell] ?? 0;
    const end = this.#ends[cell] ?? 0;
    if (start === end || cell >= this.cells) return "";
    const text = this.#bytes.toString("utf8", start, end);
    return this.#hasPairs[cell] === 1 ? text.replaceAll('""', '"') : text;
  }

  #quoted(start: number, isLast: boolean): number {
    const bytes = this.#bytes;
    const length = bytes.length;
    let hasPairs = 0;
    for (let at = start; at < length; at++) {
      const byte = bytes[at];
      if (byte === NEWLINE) this.newlines += 1;
      if (byte !== QUOTE) continue;
      if (at + 1 === length && !isLast) return UNFINISHED;
      if (bytes[at + 1] !== QUOTE) return this.#keep(start, at, hasPairs);
      hasPairs = 1;
      at += 1;
    }
    return UNFINISHED;
  }

  #bare(start: number, isLast: boolean): number {
    const bytes = this.#bytes;
    const length = bytes.length;
    for (let at = start; at < length; at++) {
      const byte = bytes[at];
      if (byte === COMMA || byte === NEWLINE || byte === RETURN) return this.#keep(start, at, 0);
      if (byte === QUOTE) return BROKEN;
    }
    return isLast ? this.#keep(start, length, 0) : UNFINISHED;
  }

  #keep(start: number, end: number, hasPairs: number): number {
    if (this.cells < CELL_LIMIT) {
      this.#starts[this.cells] = start;
      this.#ends[this.cells] = end;
      this.#hasPairs[this.cells] = hasPairs;
    }
    this.cells += 1;
    return end;
  }
}

const UNFINISHED = -1;
const BROKEN = -2;
