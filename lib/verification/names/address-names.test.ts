import { describe, expect, it } from "vitest";
import { familyWords, namedInAddress } from "./address-names";

const isNamed = (local: string, name: string, ...lasts: string[]) => {
  const registered = lasts.map((last) => ({ first: "", middle: "", last }));
  const families = familyWords(name, registered);
  return namedInAddress(`${local}@mater.example`, name).some((word) => families.has(word));
};

describe("an address", () => {
  it.each([
    ["j.kearney", "Niamh Kearney"],
    ["kearneyj", "Niamh Kearney"],
    ["nmkearney", "Niamh Kearney"],
    ["niamh.kearney2", "Niamh Kearney"],
    ["niamhkearney", "Niamh Kearney"],
    ["kearney+forum", "Niamh Kearney"],
    ["niamh_kearney.ward", "Niamh Kearney"],
    ["aoife.obrien", "Aoife O’Brien"],
    ["a.o'brien", "Aoife O’Brien"],
    ["a.o.brien", "Aoife O’Brien"],
    ["vanderberg.j", "Jan van der Berg"],
    ["jan.van.der.berg", "Jan van der Berg"],
    ["j.berg", "Jan van der Berg"],
    ["a.garcia", "Ana García-López"],
    ["agarcialopez", "Ana García-López"],
    ["j.mueller", "Jürgen Müller"],
    ["jmuller", "Jürgen Müller"],
    ["wei.ng", "Wei Ng"],
    ["klee", "Karin Lee"],
    ["anna.do", "Anna Do"],
    ["n.kearney", "Niamh Kearney MD"],
  ])("%s names %s", (local, name) => {
    expect(isNamed(local, name)).toBe(true);
  });

  it.each([
    ["jk123", "Niamh Kearney"],
    ["oncology-ward", "Niamh Kearney"],
    ["niamh", "Niamh Kearney"],
    ["niamh.brandt", "Niamh Kearney"],
    ["mary.smith", "Niamh Mary Kearney"],
    ["j.marshall", "Ivo Hall"],
    ["longstay", "Ivo Long"],
    ["angela", "Wei Ng"],
    ["wing", "Wei Ng"],
    ["ward+kearney", "Niamh Kearney"],
    ["12345", "Niamh Kearney"],
    ["kearney", ""],
  ])("%s does not name %s", (local, name) => {
    expect(isNamed(local, name)).toBe(false);
  });

  it("names the family that is registered, wherever the name as written has it", () => {
    expect(isNamed("h.nguyen", "Nguyễn Thị Hoa", "NGUYEN")).toBe(true);
    expect(isNamed("agarcia", "Ana García López", "GARCIA LOPEZ")).toBe(true);
    expect(isNamed("john.brown", "Smith John Brown", "SMITH")).toBe(false);
    expect(isNamed("a.brown", "Ana Brown", "SMITH", "BROWN")).toBe(true);
  });

  it("leaves nothing of itself but words of the name", () => {
    expect(namedInAddress("niamh.kearney.ward9@mater.example", "Niamh Kearney")).toEqual([
      "niamh",
      "kearney",
      "niamhkearney",
    ]);
    expect(namedInAddress("oncology-ward9@mater.example", "Niamh Kearney")).toEqual([]);
  });
});
