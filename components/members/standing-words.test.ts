import { expect, test } from "vitest";
import { standingDetail, standingLine } from "./standing-words";

const verified = {
  profession: "Physician",
  specialty: "Oncology",
  country: "Ireland",
  standing: "verified",
  verifiedAt: "2026-03-12T09:00:00Z",
} as const;

test("a verified clinician is shown as what was checked", () => {
  expect(standingLine(verified)).toBe("Physician · Oncology · Ireland");
  expect(standingDetail(verified)).toBe(
    "Verified clinician. A verifier checked profession, specialty and country on 12 Mar 2026.",
  );
});

test("every other standing is said in words", () => {
  expect(standingLine({ ...verified, standing: "trainee" })).toBe(
    "Physician in training · Oncology · Ireland",
  );
  expect(standingLine({ ...verified, standing: "lapsed" })).toBe(
    "Physician · Oncology · Ireland · Verification lapsed",
  );
  expect(standingLine({ ...verified, standing: "unverified" })).toBe(
    "Physician · Oncology · Ireland · Not verified",
  );
  expect(standingLine({ ...verified, standing: "left" })).toBe("Former member");
});

test("what is missing is left out", () => {
  const bare = {
    profession: null,
    specialty: null,
    country: null,
    standing: "unverified",
  } as const;
  expect(standingLine(bare)).toBe("Not verified");
  expect(standingDetail({ ...bare, standing: "verified" })).toBe(
    "Verified clinician. A verifier checked standing.",
  );
  expect(standingDetail({ ...verified, specialty: null, verifiedAt: undefined })).toBe(
    "Verified clinician. A verifier checked profession and country.",
  );
});
