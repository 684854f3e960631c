import { describe, expect, it } from "vitest";
import { givenFacets } from "./given-facets";

const bare = {
  documents: [],
  registerId: null,
  registerNumber: null,
  evaluation: {
    verdict: "needs-more",
    missing: ["registration", "identity"],
    anyOf: ["document"],
  },
} satisfies Parameters<typeof givenFacets>[0];

const document = { id: "1", contentType: "image/jpeg", uploadedAt: "", destroyAt: "" };

describe("of what is asked", () => {
  it("nothing is given at first", () => {
    expect(givenFacets(bare)).toEqual({ registration: "missing", identity: "missing" });
  });

  it("an NPI is for the registration alone", () => {
    expect(givenFacets({ ...bare, registerId: "us-nppes", registerNumber: "1234567893" })).toEqual({
      registration: "to-check",
      identity: "missing",
    });
  });

  it("another register's number is for the registration alone, too", () => {
    expect(givenFacets({ ...bare, registerNumber: "412345" })).toEqual({
      registration: "to-check",
      identity: "missing",
    });
  });

  it("a document is for both, once a verifier has looked", () => {
    const both = { registration: "to-check", identity: "to-check" };
    expect(givenFacets({ ...bare, documents: [document] })).toEqual(both);
  });

  it("a check shows what it proves", () => {
    const checked = { ...bare.evaluation, missing: ["registration" as const] };
    expect(givenFacets({ ...bare, evaluation: checked })).toEqual({
      registration: "missing",
      identity: "shown",
    });
  });
});
