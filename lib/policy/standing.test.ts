import { describe, expect, it } from "vitest";
import {
  type Decided,
  noProof,
  proofFrom,
  shownStanding,
  standingOf,
  stateOf,
  writesUntil,
} from "./standing";

const DAY = 86_400_000;
const now = new Date("2026-06-01T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY);

const approved = (extra: Partial<Decided> = {}): Decided => ({
  ...{ ordinal: 1, outcome: "approved", decidedAt: inDays(-100), endsAt: inDays(200) },
  ...{ isTrainee: false, methods: ["manual"], institution: "Mater Hospital" },
  ...extra,
});
const refused = (ordinal: number): Decided =>
  approved({ ordinal, outcome: "refused", endsAt: null, methods: [] });
const revoked = (ordinal: number): Decided =>
  approved({ ordinal, outcome: "revoked", endsAt: null, methods: [] });

const position = { isSubmitted: false, lastOutcome: null };

describe("a verification through time", () => {
  it("is in force, due, runs out, and lets one write on for two weeks", () => {
    const table = [-201, 61, 60, 1, 0, -1, -13.99, -14, -400].map((left) => {
      const verifiedAt = left === -201 ? inDays(1) : inDays(-500);
      const proof = { verifiedAt, verificationEndsAt: inDays(left) };
      const standing = standingOf(proof, now);
      const state = stateOf({ ...proof, ...position, lastOutcome: "approved" }, now);
      return [left, standing, state, shownStanding(standing, false)].join(" | ");
    });
    expect(table).toEqual([
      "-201 | unverified | unverified | unverified",
      "61 | verified | verified | verified",
      "60 | verified | due | verified",
      "1 | verified | due | verified",
      "0 | lapsing | lapsing | lapsed",
      "-1 | lapsing | lapsing | lapsed",
      "-13.99 | lapsing | lapsing | lapsed",
      "-14 | lapsed | lapsed | lapsed",
      "-400 | lapsed | lapsed | lapsed",
    ]);
    expect(writesUntil(inDays(0))).toEqual(inDays(14));
    expect(shownStanding("verified", true)).toBe("trainee");
    expect(shownStanding("lapsing", true)).toBe("lapsed");
  });

  it("has no end where none is written", () => {
    const proof = { verifiedAt: inDays(-1), verificationEndsAt: null };
    expect(stateOf({ ...proof, ...position }, now)).toBe("verified");
  });
});

describe("a member without one", () => {
  const none = { verifiedAt: null, verificationEndsAt: null };
  it.each([
    [false, null, "unverified"],
    [true, null, "pending"],
    [false, "refused", "refused"],
    [false, "revoked", "revoked"],
    [true, "refused", "pending"],
    [true, "revoked", "pending"],
  ] as const)("asked: %s, last told: %s, is %s", (isSubmitted, lastOutcome, state) => {
    expect(stateOf({ ...none, isSubmitted, lastOutcome }, now)).toBe(state);
  });

  it("keeps what is in force while a renewal is looked at or refused", () => {
    const proof = { verifiedAt: inDays(-300), verificationEndsAt: inDays(20) };
    for (const lastOutcome of ["approved", "refused"] as const) {
      expect(stateOf({ ...proof, isSubmitted: true, lastOutcome }, now)).toBe("due");
    }
  });
});

describe("what decisions put in force", () => {
  const first = {
    ...{ verifiedAt: inDays(-100), verificationEndsAt: inDays(200) },
    ...{ isTrainee: false, verificationMethods: ["manual"] },
    verifiedInstitution: "Mater Hospital",
  };
  it.each([
    ["nothing yet", [], noProof],
    ["an approval", [approved()], first],
    ["a refusal only", [refused(1)], noProof],
    ["an approval and a refused renewal", [approved(), refused(2)], first],
    ["a revocation", [approved(), revoked(2)], noProof],
    ["a revocation and a refusal", [approved(), revoked(2), refused(3)], noProof],
    ["in any order of rows", [revoked(2), approved({ ordinal: 3 }), approved()], first],
  ])("is, by %s", (_, decisions, proof) => {
    expect(proofFrom(decisions)).toEqual(proof);
  });

  it("is by the last approval, also when it gives less", () => {
    const shorter = approved({ ordinal: 2, endsAt: inDays(10), isTrainee: true, methods: [] });
    expect(proofFrom([approved(), shorter])).toMatchObject({
      ...{ verificationEndsAt: inDays(10), isTrainee: true },
    });
  });
});
