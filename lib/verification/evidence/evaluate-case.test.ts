import { describe, expect, it } from "vitest";
import type { Method } from "../methods";
import { addMonths, type CaseInHand, type Evidence, evaluateCase } from "./evaluate-case";

const now = new Date("2026-05-31T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const proof = (method: Method, extra: Partial<Evidence> = {}): Evidence => ({
  ...{ method, outcome: "proved", checkedAt: ago(5), expiresAt: addMonths(now, 24) },
  subjectIds: [],
  ...extra,
});
const plain: CaseInHand = {
  ...{ isTrainee: false, isAppeal: false, isAsked: false, isSuspended: false, isClaimed: false },
  ...{ risks: [], checks: [] },
};
const verdictOf = (checks: Evidence[], extra: Partial<CaseInHand> = {}) =>
  evaluateCase({ ...plain, checks, ...extra }, now);

const registry = proof("registry");
const mail = proof("institution-mail");
const vouches = ["one", "other"].map((id) => proof("vouching", { subjectIds: [id] }));

describe("what suffices", () => {
  it("needs a registration and the person behind it", () => {
    expect(verdictOf([])).toMatchObject({
      verdict: "needs-more",
      missing: ["registration", "identity"],
    });
    expect(verdictOf([registry])).toEqual({
      verdict: "needs-more",
      missing: ["identity"],
      anyOf: ["institution-mail", "document", "vouching", "sign-on", "recognised"],
    });
    expect(verdictOf([mail])).toMatchObject({ verdict: "needs-more", missing: ["registration"] });
    expect(verdictOf([mail, ...vouches, proof("sign-on")])).toMatchObject({
      verdict: "needs-more",
    });
  });

  it.each([
    ["work e-mail", [mail]],
    ["sign-on", [proof("sign-on")]],
    ["two colleagues", vouches],
  ])("is enough by the registry and %s", (_, seconds) => {
    expect(verdictOf([registry, ...seconds])).toMatchObject({ verdict: "enough" });
  });

  it("counts a colleague once", () => {
    const twice = [proof("vouching", { subjectIds: ["one"] }), ...vouches.slice(0, 1)];
    expect(verdictOf([registry, ...twice])).toMatchObject({ verdict: "needs-more" });
  });

  it.each([["document"], ["manual", "recognised"], ["registry", "recognised"]] as const)(
    "is a verifier's to decide by %s %s",
    (...methods) => {
      expect(verdictOf(methods.map((method) => proof(method)))).toMatchObject({
        verdict: "needs-verifier",
        because: ["by-verifier"],
      });
    },
  );

  it("is no register, whoever looks into it, and nobody's being known", () => {
    expect(verdictOf([proof("manual"), registry])).toMatchObject({ missing: ["identity"] });
    expect(verdictOf([proof("recognised"), mail])).toMatchObject({ missing: ["registration"] });
  });

  it("is a verifier's to decide wherever something speaks for a closer look", () => {
    const whole = [registry, mail];
    expect(verdictOf(whole, { risks: ["broad-domain"] })).toMatchObject({
      ...{ verdict: "needs-verifier", because: ["broad-domain"] },
    });
    for (const [extra, because] of [
      [{ isTrainee: true }, "trainee"],
      [{ isAppeal: true }, "appeal"],
      [{ isAsked: true }, "asked"],
      [{ isSuspended: true }, "suspended"],
      [{ isClaimed: true }, "claimed"],
    ] as const) {
      const evaluation = verdictOf(whole, extra);
      expect(evaluation).toMatchObject({ verdict: "needs-verifier", because: [because] });
    }
  });
});

describe("what counts", () => {
  it("is the last answer of each way, and none that could not be had", () => {
    const mismatch = proof("registry", {
      ...{ outcome: "not-proved", expiresAt: null, checkedAt: ago(1) },
    });
    const silence = proof("registry", {
      ...{ outcome: "unavailable", expiresAt: null, checkedAt: ago(0) },
    });
    expect(verdictOf([registry, mail, silence])).toMatchObject({ verdict: "enough" });
    expect(verdictOf([registry, mail, mismatch])).toMatchObject({ verdict: "needs-more" });
    expect(verdictOf([silence, mail])).toMatchObject({ verdict: "needs-more" });
  });

  it("is the last look at documents, whichever of them were looked at", () => {
    const one = proof("document", { subjectIds: ["badge"] });
    const nothing = { outcome: "not-proved", expiresAt: null, checkedAt: ago(1) } as const;
    const both = proof("document", { ...nothing, subjectIds: ["badge", "licence"] });
    expect(verdictOf([one, both])).toMatchObject({ verdict: "needs-more" });
  });

  it("is only what has not run out", () => {
    const old = proof("institution-mail", { expiresAt: ago(1) });
    expect(verdictOf([registry, old])).toMatchObject({ verdict: "needs-more" });
  });
});

describe("how long it holds", () => {
  it("is as long as both proofs do, and a year for somebody in training", () => {
    const year = addMonths(now, 12);
    const short = proof("sign-on", { expiresAt: year });
    expect(verdictOf([registry, short])).toMatchObject({ until: year });
    expect(verdictOf([registry, short, mail])).toMatchObject({ until: registry.expiresAt });
    const trainee = verdictOf([registry, mail], { isTrainee: true });
    expect(trainee).toMatchObject({ until: year });
  });

  it("counts months as calendars do", () => {
    expect(addMonths(now, 1)).toEqual(new Date("2026-06-30T12:00:00Z"));
    expect(addMonths(now, 9)).toEqual(new Date("2027-02-28T12:00:00Z"));
    expect(addMonths(now, 24)).toEqual(new Date("2028-05-31T12:00:00Z"));
  });
});
