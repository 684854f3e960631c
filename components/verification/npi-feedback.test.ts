import { expect, it } from "vitest";
import { npiFeedback } from "./npi-feedback";

it("says at once what is wrong with a whole number, and nothing about half of one", () => {
  expect(npiFeedback("", true)).toBeNull();
  expect(npiFeedback("12345", false)).toBeNull();
  expect(npiFeedback("12345", true)).toMatchObject({
    isGood: false,
    words: expect.stringContaining("ten digits"),
  });
  expect(npiFeedback("12345678901", false)?.isGood).toBe(false);
  expect(npiFeedback("1234567890", false)?.words).toMatch(/last digit does not fit/);
  expect(npiFeedback("123456789O", false)?.words).toMatch(/letter O/);
});

it("takes the number however it is spaced", () => {
  for (const typed of ["1234567893", " 1234567893 ", "123 456 7893", "123-456-7893"]) {
    expect(npiFeedback(typed, false)).toMatchObject({ isGood: true });
  }
});
