import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [brighter = 0, darker = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? ""))
    .sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const grounds = ["surface", "raised", "sunken", "hover", "accent-soft"];
const tints = Array.from({ length: 8 }, (_, index) => `tint-${index + 1}`);
const text: [string, string[]][] = [
  ["ink", [...grounds, "danger-soft", "success-soft", "warning-soft"]],
  ["muted", [...grounds, "danger-soft", "success-soft", "warning-soft"]],
  ["accent", grounds],
  ["danger", [...grounds, "danger-soft"]],
  ["success", [...grounds, "success-soft"]],
  ["warning", [...grounds, "warning-soft"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["on-danger", ["danger", "danger-strong"]],
  ["surface", ["ink"]],
  ...tints.map((tint): [string, string[]] => [`on-${tint}`, [tint]]),
];
const shapes: [string, string[]][] = [
  ["control", ["surface", "raised", "sunken"]],
  ["focus", grounds],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const cases = (list: [string, string[]][]) =>
    list.flatMap(([fore, backs]) => backs.map((back) => [fore, back]));

  test.each(cases(text))("%s on %s reads at 4.5:1", (fore = "", back = "") => {
    expect(contrast(fore, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(cases(shapes))("%s stands out from %s at 3:1", (fore = "", back = "") => {
    expect(contrast(fore, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
