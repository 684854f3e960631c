import { expect, test } from "vitest";
import { standingDetail, standingLine } from "./standing-words";

const verified = {
  profession: "Physician",
  specialty: "Oncology",
  country: "Ireland",
  standing: "verified",
  verifiedAt: "2026-03-12T09:00:00Z",
  verifiedUntil: "2028-03-12T09:00:00Z",
  verifiedBy: ["registry", "institution-mail"] as ("registry" | "institution-mail" | "document")[],
} satisfies Parameters<typeof standingLine>[0] & Parameters<typeof standingDetail>[0];

test("a verified clinician is shown as what was checked", () => {
  expect(standingLine(verified)).toBe("Physician · Oncology · Ireland");
  expect(standingLine({ ...verified, country: null, institution: "St Brigid's" })).toBe(
    "Physician · Oncology · St Brigid's",
  );
});

test("the mark says how and when somebody was checked, and until when", () => {
  expect(standingDetail(verified)).toBe(
    "Verified clinician. Checked on 12 Mar 2026 by registry and work e-mail. Valid until 12 Mar 2028.",
  );
  expect(standingDetail({ ...verified, standing: "trainee", verifiedBy: ["document"] })).toBe(
    "Verified clinician in training. Checked on 12 Mar 2026 by document. Valid until 12 Mar 2028.",
  );
  expect(standingDetail({ ...verified, standing: "lapsed" })).toBe(
    "This verification ran out on 12 Mar 2028. Checked on 12 Mar 2026 by registry and work e-mail. It counts again once it is renewed.",
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
  expect(standingDetail({ standing: "verified" })).toBe(
    "Verified clinician. Checked by a verifier.",
  );
});
