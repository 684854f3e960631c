import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvReader, type MalformedRow } from "./csv-reader";
import { startsNpiRow } from "./starts-npi-row";

type Seen = { line: number; cells: string[]; end: number } | MalformedRow;

function readAll(parts: Buffer[]): Seen[] {
  const reader = new CsvReader({ startsRow: startsNpiRow });
  const end = Buffer.alloc(0);
  return [...parts, end].flatMap((part) =>
    Array.from(reader.read(part, part === end), (row) => {
      if ("problem" in row) return row;
      const cells = Array.from({ length: row.cells }, (_, cell) => row.text(cell));
      return { line: row.line, cells, end: row.next.offset };
    }),
  );
}

/** Cuts a text into parts of so many bytes, also in the middle of a letter. */
function inParts(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
}

const cell = fc.oneof(
  fc.constantFrom("", " ", '"', ",", "\n", "\r\n", '""', "PEÑA", "a", "😀"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
  );
const size = fc.integer({ min: 1, max: 40 });
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const written = (value: string, isBare: boolean) =>
  isBare && !/["\n\r,]/.test(value) ? value : quoted(value);

describe("CsvReader", () => {
  it("reads what a library reads, wherever the stream is cut", () => {
    const lineEnds = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(table, size, lineEnds, fc.boolean(), (rows, part, lineEnd, isBare) => {
        const kept = rows.filter((row) => row.length > 1 || row[0] !== "");
        const text = kept
          .map((row) => row.map((value) => written(value, isBare)).join(",") + lineEnd)
          .join("");
        const record_delimiter = ["\n", "\r\n"];
        const expected = parse(text, { record_delimiter, bom: true });
        const read = readAll(inParts(text, part));
        expect(read.map((row) => "cells" in row && row.cells)).toEqual(expected);
      }),
    );
  });

  it("knows where each row begins and ends, so that reading can go on there", () => {
    fc.assert(
      fc.property(table, size, fc.nat(), (rows, part, chosen) => {
        const text = rows.map((row) => `${["x", ...row].map(quoted).join(",")}\n`).join("");
        const whole = readAll(inParts(text, part));
        const stop = whole[chosen % whole.length];
        if (stop === undefined || !("cells" in stop)) throw new Error("A row is malformed.");
        const before = Buffer.from(text).subarray(0, stop.end).toString();
        const from = {
          offset: stop.end,
          line: before.split("\n").length,
          columns: stop.cells.length,
        };
        const reader = new CsvReader({ startsRow: startsNpiRow, from });
        const rest = Array.from(reader.read(Buffer.from(text).subarray(stop.end), true), (row) =>
          "problem" in row ? row : { line: row.line, end: row.next.offset },
        );
        const after = whole.slice((chosen % whole.length) + 1);
        expect(rest).toEqual(
          after.map((row) => "cells" in row && { line: row.line, end: row.end }),
        );
      }),
    );
  });

  const row = (number: number, ...cells: string[]) =>
    `${[String(1_000_000_000 + number), ...cells].map(quoted).join(",")}\n`;
  const linesRead = (text: string, part = 7) =>
    readAll(inParts(text, part)).map((seen) => ("problem" in seen ? seen : seen.line));

  it.each([
    ["a quote left open", '"1000000002","b\n', "quotes"],
    ["a quote inside", '"1000000002","b"b"\n', "quotes"],
    ["a quote in a cell without", '1000000002,b"b\n', "quotes"],
    ["a cell too few", '"1000000002"\n', "columns"],
    ["a cell too many", '"1000000002","b","c"\n', "columns"],
  ])("leaves out a row with %s, and none of the next", (_, broken, problem) => {
    const text = `"NPI","b"\n${row(1, "a\nb")}${broken}${row(3, "c")}${row(4, "d")}`;
    const lines = broken.split("\n").length - 1;
    const expected = [1, 2, { line: 4, problem }, 4 + lines, 5 + lines];
    for (const part of [1, 3, 7, 1000]) expect(linesRead(text, part)).toEqual(expected);
  });

  it("does not take the rest of a file for one cell", () => {
    const many = Array.from({ length: 9000 }, (_, index) => `${1_000_000_010 + index},bare\n`);
    const read = linesRead(`NPI,b\n1000000001,"open\n${many.join("")}`, 50_000);
    expect(read.slice(0, 3)).toEqual([1, { line: 2, problem: "too-long" }, 3]);
    expect(read).toHaveLength(9002);
  });

  it("tells of a file that is cut off in a row, and reads one that lacks the last line break", () => {
    expect(linesRead(`"NPI","b"\n${row(1, "a")}"1000000002","b`)).toEqual([
      1,
      2,
      { line: 3, problem: "cut-off" },
    ]);
    expect(linesRead('"NPI","b"\n"1000000002","b"')).toEqual([1, 2]);
  });

  it("passes over a byte order mark and empty lines", () => {
    const read = readAll([Buffer.from(`\u{feff}"NPI","b"\n\r\n\n${row(1, "a")}`)]);
    expect(read).toMatchObject([{ cells: ["NPI", "b"] }, { line: 4, cells: ["1000000001", "a"] }]);
  });
});
