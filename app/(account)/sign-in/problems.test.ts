import { expect, it } from "vitest";
import { problemText } from "./problems";

it("has a sentence for every problem, whatever the address names", () => {
  expect(problemText(undefined)).toBeNull();
  expect(problemText("suspended")).toMatch(/suspended/);
  for (const code of ["x", "__proto__", "constructor", "toString"]) {
    expect(problemText(code)).toBe("Signing in did not work. Try again, or sign in by e-mail.");
  }
});
