import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegisteredName } from "../npi/record";
import { compareNames } from "./compare-names";

const registered = (text: string): RegisteredName => {
  const [first = "", middle = "", last = ""] = text.split("/");
  return { first, middle, last };
};
const compare = (written: string, legal: string, ...others: string[]) => {
  const fit = compareNames(written, registered(legal), others.map(registered));
  return fit.fits ? fit.as : fit.why;
};

describe("compareNames", () => {
  it.each([
    ["Robyn Peckham", "ROBYN//PECKHAM"],
    ["Dr. Robyn Mae Peckham, MD, FACP", "ROBYN/MAE/PECKHAM"],
    ["Prof. Dr Robyn Peckham Jr.", "ROBYN//PECKHAM"],
    ["José Peña", "JOSE//PENA"],
    ["Aoife O’Brien", "AOIFE//O'BRIEN"],
    ["Aoife O'Brien", "AOIFE//OBRIEN"],
    ["Ana García-López", "ANA//GARCIA LOPEZ"],
    ["Jan van der Berg", "JAN//VANDERBERG"],
    ["Mary-Ann Smith", "MARYANN//SMITH"],
    ["Jürgen Müller", "JUERGEN//MUELLER"],
    ["Jürgen Müller", "JURGEN//MULLER"],
    ["Søren Østergård", "SOREN//OSTERGARD"],
    ["Yo Yo Ma", "YO/YO/MA"],
    ["Anna Do, MD", "ANNA//DO"],
    ["Ng Wei", "NG//WEI"],
  ])("takes %s for %s", (written, legal) => {
    expect(compare(written, legal)).toBe("same");
  });

  it.each([
    ["Robyn Peckham", "ROBYN/MAE/PECKHAM"],
    ["Robyn M. Peckham", "ROBYN/MAE/PECKHAM"],
    ["Robyn Mae Peckham", "ROBYN/M/PECKHAM"],
    ["Robyn Mae Peckham", "ROBYN//PECKHAM"],
    ["Mary Smith", "MARY ANN//SMITH"],
    ["Peckham, Robyn", "ROBYN//PECKHAM"],
    ["Peckham Robyn", "ROBYN//PECKHAM"],
    ["Nguyễn Thị Hoa", "HOA/THI/NGUYEN"],
    ["Jan Berg", "JAN//VAN DER BERG"],
    ["Ana García", "ANA//GARCIA LOPEZ"],
    ["Ana López", "ANA//GARCIA-LOPEZ"],
    ["Anna Smith-Jones", "ANNA/MARIE/SMITH"],
  ])("takes %s for another writing of %s", (written, legal) => {
    expect(compare(written, legal)).toBe("variant");
  });

  it.each([
    ["Robyn Ashe", "ROBYN/MAE/PECKHAM", "ROBYN//ASHE"],
    ["Robyn Mae Ashe", "ROBYN/MAE/PECKHAM", "//ASHE"],
  ])("takes %s for %s by the name %s", (written, legal, other) => {
    expect(compare(written, legal, other)).toBe("other-name");
  });

  it.each([
    ["Robyn Smith", "ROBYN//PECKHAM", "family-name"],
    ["Robyn Peck", "ROBYN//PECKHAM", "family-name"],
    ["Lee Ho", "LEE//HOWARD", "family-name"],
    ["Robin Peckham", "ROBYN//PECKHAM", "first-name"],
    ["Mae Peckham", "ROBYN/MAE/PECKHAM", "first-name"],
    ["R. Peckham", "ROBYN//PECKHAM", "only-initial"],
    ["John B Smith", "JOHN/A/SMITH", "middle-name"],
    ["John Brown Smith", "JOHN/ADAM/SMITH", "middle-name"],
    ["Peckham", "ROBYN//PECKHAM", "no-name"],
    ["", "ROBYN//PECKHAM", "no-name"],
    ["MD PhD", "ROBYN//PECKHAM", "family-name"],
    ["Robyn Peckham", "//", "family-name"],
  ])("does not take %s for %s: %s", (written, legal, why) => {
    expect(compare(written, legal)).toBe(why);
  });

  it("does not take an other name without the first one", () => {
    expect(compare("Carol Ashe", "ROBYN//PECKHAM", "ROBYN//ASHE")).toBe("family-name");
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
  const accents = fc.constantFrom("", "\u0301", "\u0308", "\u0327");
  const before = fc.constantFrom("", "Dr. ", "Prof. Dr ");
  const after = fc.constantFrom("", ", MD", " PhD", ", Ph.D., RN", " III");

  it("does not mind case, accents, titles and credentials", () => {
    fc.assert(
      fc.property(word, word, accents, before, after, (first, last, accent, title, suffix) => {
        const written = `${title}${first}${accent} ${last[0]}${accent}${last.slice(1)}${suffix}`;
        const legal = `${first.toUpperCase()}//${last.toUpperCase()}`;
        expect(compare(written, legal)).toBe("same");
        expect(compare(written.toUpperCase(), legal.toLowerCase())).toBe("same");
      }),
    );
  });

  it("takes nobody for somebody with another surname or another first name", () => {
    fc.assert(
      fc.property(word, word, word, (first, last, other) => {
        fc.pre(new Set([first, last, other].map((name) => name.toLowerCase())).size === 3);
        const legal = `${first.toUpperCase()}//${last.toUpperCase()}`;
        expect(compareNames(`${first} ${other}`, registered(legal), []).fits).toBe(false);
        expect(compareNames(`${other} ${last}`, registered(legal), []).fits).toBe(false);
      }),
    );
  });

  it("comes to an end with anything", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, text, (written, first, middle, last) => {
        expect(compareNames(written, { first, middle, last }, [])).toHaveProperty("fits");
      }),
    );
  });
});
