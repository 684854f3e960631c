import { expect, it } from "vitest";
import { round, table } from "./table";

it("aligns names to the left and figures to the right", () => {
  expect(
    table(
      ["page", "req/s"],
      [
        ["home", 5],
        ["thread", "120"],
      ],
    ).split("\n"),
  ).toEqual(["page    req/s", "─────────────", "home        5", "thread    120"]);
});

it("is empty without rows", () => {
  expect(table(["page"], [])).toBe("");
});

it("shows three digits that count, and a dash for what is not known", () => {
  expect([0.256, 12.34, 1234.5].map(round)).toEqual(["0.26", "12.3", "1,235"]);
  expect(round(Number.NaN)).toBe("–");
  expect(round(Number.POSITIVE_INFINITY)).toBe("–");
});
