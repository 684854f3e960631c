import { expect, it } from "vitest";
import { leaveHtml, takeHtml } from "./static-store";

it("gives what was left to the one that takes it, once", () => {
  const [one, other] = [leaveHtml("<p>1</p>"), leaveHtml("<p>2</p>")];
  expect(takeHtml(other)).toBe("<p>2</p>");
  expect(takeHtml(one)).toBe("<p>1</p>");
  expect(takeHtml(one)).toBeUndefined();
  expect(takeHtml("unknown")).toBeUndefined();
});

it("gives up the oldest of what nobody takes, however fast it comes", () => {
  const oldest = leaveHtml("<p>old</p>");
  for (let n = 0; n < 6_000; n++) leaveHtml("<p>next</p>");
  const newest = leaveHtml("<p>new</p>");
  expect(takeHtml(oldest)).toBeUndefined();
  expect(takeHtml(newest)).toBe("<p>new</p>");
});
