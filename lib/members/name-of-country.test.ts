import { expect, it } from "vitest";
import { COUNTRIES } from "./countries";
import { inCountry, nameOfCountry } from "./name-of-country";

it.each([
  ["US", "the United States"],
  ["GB", "the United Kingdom"],
  ["NL", "the Netherlands"],
  ["IE", "Ireland"],
  ["ZZ", "ZZ"],
])("says where somebody works in %s", (id, words) => {
  expect(inCountry(id)).toBe(words);
});

it("has a name for every country", () => {
  for (const { id, name } of COUNTRIES) expect(nameOfCountry(id)).toBe(name);
  expect(nameOfCountry(null)).toBeNull();
});
