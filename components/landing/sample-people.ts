import type { MemberView } from "@/lib/members/contract";

const verified = { standing: "verified", verifiedAt: "2026-02-09T10:00:00Z" } as const;

export const asking: MemberView = {
  handle: "sample-helen",
  name: "Helen Marsh",
  profession: "Physician",
  specialty: "General practice",
  country: "New Zealand",
  ...verified,
};

export const answering: MemberView = {
  handle: "sample-idris",
  name: "Idris Bello",
  profession: "Physician",
  specialty: "Nephrology",
  country: "Nigeria",
  role: "moderator",
  ...verified,
};

export const adding: MemberView = {
  handle: "sample-annika",
  name: "Annika Rehn",
  profession: "Pharmacist",
  specialty: "Clinical pharmacy",
  country: "Sweden",
  ...verified,
};
