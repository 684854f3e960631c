import { describe, expect, it } from "vitest";
import { isNameWithin } from "./name-within";

const record = {
  name: { first: "MARIA", middle: "INES", last: "VAN DER SANTOS" },
  otherNames: [{ first: "", middle: "", last: "MUELLER-PENA" }],
  ...{ suffix: "Jr.", credential: "M.D., FACP" },
};

describe("a name whose every word is registered", () => {
  it.each([
    "Maria Santos",
    "María Inés van der Santos",
    "Maria I. Vandersantos",
    "Mariaines Santos",
    "Santos Maria",
    "Maria Müller Peña",
    "Maria Mueller",
    "Maria Santos Jr MD FACP",
  ])("is %s", (name) => {
    expect(isNameWithin(name, record)).toBe(true);
  });

  it.each([
    "Chief Maria Santos",
    "Maria Chief Santos",
    "Maria Santos Chief",
    "Prof Maria Santos",
    "Sir Maria Santos",
    "Maria Santos PhD",
    "Maria K Santos",
    "Maria Santos-Webb",
    "Maria Santo",
    "Maria I M I M I M I M I M Santos Head of Cardiology",
    "",
  ])("is not %j", (name) => {
    expect(isNameWithin(name, record)).toBe(false);
  });
});
