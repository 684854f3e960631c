import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npiCheckDigit, readNpi } from "./npi-number";

describe("readNpi", () => {
  it("takes a well-formed number, however it is spaced", () => {
    expect(readNpi("1234567893")).toEqual({ npi: "1234567893" });
    expect(readNpi(" 1234 567-893 ")).toEqual({ npi: "1234567893" });
  });

  it.each([
    "1234 - 5678 - 93",
    "1234–5678–93",
    "1234\u20115678\u201193",
    "１２３４５６７８９３",
    "NPI 1234567893",
    "npi: 1234567893",
    "1234567893\u200b",
    "1234\u00a0567\u00a0893",
    "12.34/56.78/93",
  ])("takes %j, as people copy and write it", (text) => {
    expect(readNpi(text)).toEqual({ npi: "1234567893" });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["12345678O3", "not-digits"],
    ["١٢٣٤٥٦٧٨٩٣", "not-digits"],
    ["1234567893+", "not-digits"],
    ["123456789", "length"],
    ["12345678930", "length"],
    ["9234567893", "first-digit"],
    ["1234567890", "check-digit"],
  ])("says of %j that it is %s", (text, problem) => {
    expect(readNpi(text)).toEqual({ problem });
  });

  const bodies = fc.stringMatching(/^[12]\d{8}$/);

  it("agrees with Luhn over 80840 and the number", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(luhn(`80840${body}${npiCheckDigit(body)}`)).toBe(0);
      }),
    );
  });

  it("notices every single wrong digit", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(bodies, digit, digit, (body, place, wrong) => {
        const npi = body + npiCheckDigit(body);
        fc.pre(npi[place] !== String(wrong));
        const mistyped = npi.slice(0, place) + wrong + npi.slice(place + 1);
        expect(readNpi(mistyped)).toHaveProperty("problem");
      }),
    );
  });
});

/** The sum of Luhn's rule modulo ten, from the right as it is defined. */
function luhn(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10;
}
