import { expect, test } from "vitest";
import { groupDigits } from "./group-digits";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1204, "1,204"],
  [40_000, "40,000"],
  [-1_234_567, "-1,234,567"],
])("%d reads %s", (value, text) => {
  expect(groupDigits(value)).toBe(text);
});
