import { shortDate } from "@/components/ui/relative-time";
import type { MemberView } from "@/lib/members/contract";

type Person = Pick<MemberView, "profession" | "specialty" | "country" | "standing" | "verifiedAt">;

/** The line under a name: "Physician · Oncology · Ireland". A standing other than verified is said in words. */
export function standingLine({ profession, specialty, country, standing }: Person): string {
  if (standing === "left") return "Former member";
  const who = standing === "trainee" && profession ? `${profession} in training` : profession;
  const said =
    standing === "unverified"
      ? "Not verified"
      : standing === "lapsed"
        ? "Verification lapsed"
        : null;
  return [who, specialty, country, said].filter(Boolean).join(" · ") || "Member";
}

/** What was checked, and when. */
export function standingDetail({
  standing,
  verifiedAt,
  profession,
  specialty,
  country,
}: Person): string {
  const on = verifiedAt ? ` on ${shortDate(new Date(verifiedAt))}` : "";
  const what = [profession && "profession", specialty && "specialty", country && "country"].filter(
    Boolean,
  );
  const list =
    what.length > 1
      ? `${what.slice(0, -1).join(", ")} and ${what.at(-1)}`
      : (what[0] ?? "standing");
  switch (standing) {
    case "verified":
      return `Verified clinician. A verifier checked ${list}${on}.`;
    case "trainee":
      return `Verified as a clinician in training. A verifier checked ${list}${on}.`;
    case "lapsed":
      return `This verification has run out${on ? `; it was given${on}` : ""}. Reads, but cannot post until it is renewed.`;
    case "unverified":
      return "Nobody has checked yet that this member is a clinician.";
    case "left":
      return "This account was closed. What was written stays.";
  }
}
