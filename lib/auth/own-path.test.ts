import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

const allowed = [
  "/",
  "/groups/oncology?sort=newest#post-01",
  "/search?q=https%3A%2F%2Fexample.org",
  "/members/niamh-kearney",
];

const refused = [
  "",
  "groups",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/\u0000/evil.example",
  "https://evil.example",
  "https:evil.example",
  "http:/\\evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/.//evil.example",
  "/..//evil.example",
  "/%2Fevil.example",
  "/%2F%2Fevil.example",
  "/%5Cevil.example",
  "/%09/evil.example",
  "/%zz",
  "@evil.example",
  `/${"a".repeat(3000)}`,
  "/sign-in",
  "/sign-in?to=/sign-in",
  "/sign-out",
  "/api/health",
  null,
  undefined,
  42,
  ["/groups"],
];

describe("ownPath", () => {
  it.each(allowed)("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each(refused)("leads to the front page instead of %j", (path) => {
    expect(ownPath(path)).toBe("/");
  });
});
