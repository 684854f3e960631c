import { expect, test } from "vitest";
import { initials, tint } from "./initials";

test.each([
  ["Niamh Kearney", "NK"],
  ["Marie-Claire van den Berg", "MB"],
  ["Elif Aydın", "EA"],
  ["Łukasz Żak", "ŁŻ"],
  ["Bronwyn O’Neill", "BO"],
  ["Suharto", "S"],
  ["étienne", "É"],
  ["  ", "–"],
  ["🙂", "–"],
])("%s is shown as %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test("a seed keeps its tint, and people spread over all of them", () => {
  expect(tint("niamh-kearney")).toBe(tint("niamh-kearney"));
  const seen = new Set(Array.from({ length: 200 }, (_, index) => tint(`member-${index}`)));
  expect(seen.size).toBe(8);
});
