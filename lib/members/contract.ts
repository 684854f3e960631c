import { z } from "zod";
import { ownPath } from "@/lib/auth/own-path";
import { line } from "@/lib/line";
import type { Method } from "@/lib/verification/methods";
import { isCountry } from "./countries";

/** What a member's account is worth as evidence: "left" is an account that was closed. */
export type Standing = "verified" | "trainee" | "lapsed" | "unverified" | "left";

/** A person as every page shows them; profession, specialty and country are words ready to print. */
export type MemberView = {
  handle: string;
  name: string;
  profession: string | null;
  specialty: string | null;
  country: string | null;
  standing: Standing;
  /** Where it was shown that they work, for those who want it in their mark. */
  institution?: string;
  verifiedAt?: string;
  verifiedUntil?: string;
  /** How they were checked. */
  verifiedBy?: Method[];
  role?: "owner" | "moderator" | "member";
};

const name = line({
  least: 2,
  most: 80,
  tooShort: "Enter your name as colleagues know it.",
  tooLong: "At most 80 characters.",
});

const institution = line({
  least: 0,
  most: 120,
  tooShort: "Enter the institution, or nothing.",
  tooLong: "At most 120 characters.",
});

/** An empty choice is none. */
const chosen = z
  .string()
  .max(60)
  .transform((id) => id || null);

const country = chosen.refine((id) => id === null || isCountry(id), "Choose a country.");

export const profileInput = z.object({
  name,
  professionId: chosen,
  specialtyId: chosen,
  country,
  institution,
  bio: z.string().trim().max(1000, "At most 1000 characters."),
});

export const welcomeInput = z.object({
  name,
  professionId: chosen.refine((id) => id !== null, "Choose your profession."),
  specialtyId: chosen,
  country: country.refine((id) => id !== null, "Choose the country you work in."),
  institution,
  to: z.unknown().optional().transform(ownPath),
});

const reason = z
  .string()
  .trim()
  .min(3, "Give a reason. It is kept in the audit log.")
  .max(500, "A reason has at most 500 characters.");

const onMember = z.object({ memberId: z.string().max(60), reason });

export const memberActInput = onMember;

export type ProfileFields = {
  name: string;
  email: string;
  professionId: string;
  specialtyId: string;
  country: string;
  institution: string;
  bio: string;
};

export type Choice = { id: string; name: string };
export type ProfileChoices = { professions: Choice[]; specialties: Choice[]; countries: Choice[] };

/** A colleague's page, as far as the viewer may see it. */
export type ProfileView = {
  member: MemberView;
  isOwn: boolean;
  institution: string | null;
  bio: string | null;
  joinedAt: string;
  sharedGroups: { slug: string; name: string; role: "owner" | "moderator" | "member" }[];
  recentPosts: {
    id: string;
    href: string;
    threadTitle: string;
    groupName: string;
    excerpt: string;
    createdAt: string;
  }[];
};

/** A member as site staff see them. */
export type StaffMemberView = {
  id: string;
  member: MemberView;
  /** For those who look after the site; to verifiers only a case shows it. */
  email: string | null;
  joinedAt: string;
  verificationEndsAt: string | null;
  suspendedAt: string | null;
  suspensionReason: string | null;
  may: { verify: boolean; suspend: boolean };
  /** What verifying them without their asking puts in force; null where the viewer may not. */
  knownAs: string | null;
  isTrainee: boolean;
};
