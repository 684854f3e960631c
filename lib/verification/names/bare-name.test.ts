import { expect, it } from "vitest";
import { isBareName } from "./bare-name";

it.each([
  "Ana-María O'Brien Peña",
  "Dr. Aoife O’Brien",
  "Jean‑Luc Le Gall",
  "王小明",
  "ʻAkilisi",
  "",
])("%s is a name alone", (name) => {
  expect(isBareName(name)).toBe(true);
});

it.each([
  "Jane ✔ Smith",
  "Jane Smith ☑",
  "Jane Smith, MD",
  "Jane Smith 2",
  "Jane · Smith",
  "Jane|Smith",
])("%s has more than a name", (name) => {
  expect(isBareName(name)).toBe(false);
});
