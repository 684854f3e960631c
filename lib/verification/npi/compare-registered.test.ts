import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { professions } from "@/db/schema";
import { setUpDatabase } from "@/lib/testing/database";
import { compareRegistered } from "./compare-registered";
import type { NpiRecord } from "./record";
import { professionsOfTaxonomy, taxonomyProfessions } from "./taxonomy-professions";

setUpDatabase();

const taxonomy = (code: string, state: string | null, isPrimary = false) => ({
  code,
  licence: "A100",
  state,
  isPrimary,
});

const record = (taxonomies: NpiRecord["taxonomies"], practiceStates = ["NC"]): NpiRecord => ({
  npi: "1234567893",
  name: { first: "ROBYN", middle: "", last: "PECKHAM" },
  suffix: "",
  credential: "M.D.",
  otherNames: [],
  practiceStates,
  taxonomies,
  updatedOn: null,
  source: "api",
  asOf: "2026-11-08",
});

const claim = { name: "Robyn Peckham", state: "NC", professionId: "physician" };

describe("compareRegistered", () => {
  it("fits when name, state and profession do, and says by what", () => {
    const primary = taxonomy("208M00000X", "VA", true);
    const here = taxonomy("207R00000X", "NC");
    expect(compareRegistered(record([primary, here]), claim)).toEqual({
      name: { fits: true, as: "same" },
      state: { fits: true, by: "licence" },
      profession: { fits: true, taxonomy: here },
      fits: true,
    });
    expect(compareRegistered(record([primary]), claim).state).toEqual({
      fits: true,
      by: "practice",
    });
  });

  it("does not fit when one of them does not", () => {
    const here = record([taxonomy("207R00000X", "NC")]);
    for (const other of [{ name: "Ann Lee" }, { state: "TX" }, { professionId: "nurse" }])
      expect(compareRegistered(here, { ...claim, ...other }).fits).toBe(false);
  });

  it("names the states that are registered instead", () => {
    const elsewhere = record([taxonomy("207R00000X", "VA"), taxonomy("207R00000X", null)], ["VA"]);
    expect(compareRegistered(elsewhere, claim).state).toEqual({
      fits: false,
      why: "other-states",
      registered: ["VA"],
    });
    expect(compareRegistered(record([], []), claim).state).toEqual({
      fits: false,
      why: "none-registered",
      registered: [],
    });
  });

  it("does not count a licence in another profession for the state", () => {
    const both = record([taxonomy("207R00000X", "VA"), taxonomy("163W00000X", "NC")], ["VA"]);
    expect(compareRegistered(both, claim).state).toMatchObject({ fits: false });
  });

  it("says why a profession does not fit", () => {
    const why = (...codes: string[]) => {
      const { profession } = compareRegistered(
        record(codes.map((code) => taxonomy(code, "NC"))),
        claim,
      );
      return profession.fits ? "fits" : [profession.why, profession.registered];
    };
    expect(why("163W00000X", "363LF0000X")).toEqual(["other-profession", ["nurse"]]);
    expect(why("390200000X")).toEqual(["in-training", []]);
    expect(why("247200000X")).toEqual(["unknown-taxonomy", []]);
    expect(why()).toEqual(["none-registered", []]);
    expect(why("390200000X", "207R00000X")).toBe("fits");
  });
});

describe("professionsOfTaxonomy", () => {
  it("tells osteopaths by their degree", () => {
    for (const degree of ["D.O.", "DO", "D.O., FACP"])
      expect(professionsOfTaxonomy("207Q00000X", degree)).toEqual(["physician", "osteopath"]);
    for (const degree of ["M.D.", "", "DOM"])
      expect(professionsOfTaxonomy("207Q00000X", degree)).toEqual(["physician"]);
    expect(professionsOfTaxonomy("163W00000X", "DO")).toEqual(["nurse"]);
  });

  it.each([
    ["207RC0000X", ["physician"]],
    ["2084P0800X", ["physician"]],
    ["204E00000X", ["physician", "dentist"]],
    ["163WP0808X", ["nurse"]],
    ["363LF0000X", ["nurse"]],
    ["367A00000X", ["nurse", "midwife"]],
    ["363A00000X", ["physician-associate"]],
    ["1835P1200X", ["pharmacist"]],
    ["183700000X", []],
    ["122300000X", ["dentist"]],
    ["124Q00000X", []],
    ["103TC0700X", ["psychologist", "psychotherapist"]],
    ["104100000X", ["social-worker"]],
    ["1041C0700X", ["social-worker", "psychotherapist"]],
    ["106H00000X", ["family-therapist", "psychotherapist"]],
    ["101YM0800X", ["counsellor", "psychotherapist"]],
    ["225100000X", ["physiotherapist"]],
    ["225200000X", []],
    ["261QM0801X", []],
    ["", []],
  ])("takes %s for %j", (code, expected) => {
    expect(professionsOfTaxonomy(code)).toEqual(expected);
  });

  it("names professions that there are", async () => {
    const known = await db.select({ id: professions.id }).from(professions);
    expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(taxonomyProfessions()));
  });
});
