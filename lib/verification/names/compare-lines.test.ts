import { expect, it } from "vitest";
import { areNamesAlike } from "./compare-lines";

it.each([
  ["Niamh Kearney", "Niamh Kearney"],
  ["Niamh Kearney", "KEARNEY, Niamh"],
  ["Niamh Kearney", "Dr. Niamh Mary Kearney, MD"],
  ["Niamh Mary Kearney", "Niamh Kearney"],
  ["Jan van der Berg", "Jan Vanderberg"],
  ["Ana García", "Ana Garcia López"],
  ["Jürgen Müller", "Juergen Mueller"],
])("%s and %s are alike", (written, other) => {
  expect(areNamesAlike(written, other)).toBe(true);
});

it.each([
  ["Niamh Kearney", "Ivo Brandt"],
  ["Niamh Kearney", "Niamh Brandt"],
  ["Niamh Kearney", "Ivo Kearney"],
  ["Niamh Kearney", "Niamh"],
  ["Niamh Kearney", ""],
  ["", "Niamh Kearney"],
])("%j and %j are not", (written, other) => {
  expect(areNamesAlike(written, other)).toBe(false);
});
