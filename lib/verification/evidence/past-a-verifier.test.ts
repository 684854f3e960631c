import { describe, expect, it } from "vitest";
import { evaluateCase } from "./evaluate-case";

const now = new Date("2026-03-01T00:00:00Z");
const until = new Date("2027-03-01T00:00:00Z");
const check = (
  method: "registry" | "institution-mail" | "manual",
  outcome: "proved" | "not-proved",
) => ({
  ...{ method, outcome, checkedAt: now, expiresAt: outcome === "proved" ? until : null },
  subjectIds: [],
});
const one = {
  ...{ isTrainee: false, isAppeal: false, isAsked: false, isSuspended: false, isClaimed: false },
  risks: [],
};
const whole = [check("registry", "proved"), check("institution-mail", "proved")];

describe("a program", () => {
  it("decides where the checks suffice and nobody has looked", () => {
    expect(evaluateCase({ ...one, checks: whole }, now).verdict).toBe("enough");
  });

  it("does not decide after a verifier who found nothing", () => {
    const checks = [...whole, check("manual", "not-proved")];
    expect(evaluateCase({ ...one, checks }, now)).toMatchObject({
      verdict: "needs-verifier",
      because: ["by-verifier"],
    });
  });

  it("does not decide for somebody who was turned away before", () => {
    const risks = ["turned-away-before" as const];
    expect(evaluateCase({ ...one, risks, checks: whole }, now).verdict).toBe("needs-verifier");
  });
});
