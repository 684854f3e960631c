import { expect, it } from "vitest";
import { isLicensed } from "./is-licensed";

const record = (...taxonomies: [code: string, licence: string | null][]) => ({
  credential: "M.D.",
  taxonomies: taxonomies.map(([code, licence]) => ({
    ...{ code, licence, state: "CA", isPrimary: false },
  })),
});

it.each([
  [record(["207R00000X", "A100"]), true],
  [record(["207R00000X", null], ["2084P0800X", "2001-00543"]), true],
  [record(["207R00000X", null]), false],
  [record(["207R00000X", "NONE"]), false],
  [record(["207R00000X", null], ["163W00000X", "RN100"]), false],
  [record(), false],
])("takes a number for the profession that is claimed, and no other", (entry, is) => {
  expect(isLicensed(entry, "physician")).toBe(is);
  expect(isLicensed(entry, null)).toBe(false);
});
