import { expect, it } from "vitest";
import { clinicianName } from "./clinician-name";

it.each([
  [{ name: "Kearney, Niamh" }, "Kearney, Niamh"],
  [{ name: "nkearney", given_name: "Niamh ", family_name: "Kearney" }, "Niamh Kearney"],
  [{ name: "Niamh Kearney", family_name: "Brandt" }, "Niamh Kearney"],
  [{ name: " Niamh\n Kearney " }, "Niamh Kearney"],
  [{ name: "x".repeat(500) }, "x".repeat(120)],
  [{ given_name: "Niamh" }, null],
  [{ name: { first: "Niamh" } }, null],
  [{ name: "" }, null],
  [{}, null],
])("%j is the name %j", (claims, name) => {
  expect(clinicianName(claims)).toBe(name);
});
