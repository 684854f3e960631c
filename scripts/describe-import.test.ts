import { expect, it } from "vitest";
import { progressLine } from "./describe-import";

const bare = (line: string) => line.slice("\r\u001b[K".length);
const half = { offset: 50, rows: 1_234_567, malformed: 0 };

it("draws how far an import is", () => {
  const bar = "█".repeat(12) + "░".repeat(12);
  expect(bare(progressLine(half, 100, 61.4))).toBe(`${bar} 50 % · 1,234,567 rows, 61 s `);
});

it("says what is done where the end is not known", () => {
  expect(bare(progressLine(half, undefined, 0))).toBe("1,234,567 rows, 0 s ");
});
