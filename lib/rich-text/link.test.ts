import { expect, it } from "vitest";
import { safeHref, typedHref } from "./link";

it("writes addresses in one form, and keeps that form", () => {
  for (const address of [
    "HTTPS://Example.ORG/a b".replace(" ", "%20"),
    "http:example.org",
    "mailto:a@example.org",
    "https://müller.example",
  ]) {
    const href = safeHref(address);
    expect(href).toMatch(/^(https?:\/\/|mailto:)/);
    expect(safeHref(href)).toBe(href);
  }
});

it.each([
  ["example.org", "https://example.org/"],
  [" www.example.org/a?b#c ", "https://www.example.org/a?b#c"],
  ["a@example.org", "mailto:a@example.org"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["javascript.alert:1", null],
  ["//example.org", null],
  ["a:b@example.org", null],
  ["two words.org", null],
  ["5 mg", null],
  ["", null],
])("understands %j as typed", (typed, href) => {
  expect(typedHref(typed)).toBe(href);
});
