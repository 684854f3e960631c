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
  verifiedAt?: string;
  role?: "owner" | "moderator" | "member";
};
