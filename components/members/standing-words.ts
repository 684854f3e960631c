import { shortDate } from "@/components/ui/relative-time";
import type { MemberView } from "@/lib/members/contract";
import { checkedBy } from "./checked-by";

type Shown = Pick<MemberView, "profession" | "specialty" | "country" | "institution" | "standing">;
type Checked = Pick<MemberView, "standing" | "verifiedAt" | "verifiedUntil" | "verifiedBy">;

/**
 * The line under a name: "Physician · Oncology · Ireland", as far as its owner shows it. A standing other
 * than verified is said in words.
 */
export function standingLine(person: Shown): string {
  const { profession, specialty, country, institution, standing } = person;
  if (standing === "left") return "Former member";
  const who = standing === "trainee" && profession ? `${profession} in training` : profession;
  const said =
    standing === "unverified"
      ? "Not verified"
      : standing === "lapsed"
        ? "Verification lapsed"
        : null;
  return [who, specialty, country, institution, said].filter(Boolean).join(" · ") || "Member";
}

/** How somebody was checked, when, and until when it holds. */
export function standingDetail({
  standing,
  verifiedAt,
  verifiedUntil,
  verifiedBy = [],
}: Checked): string {
  const on = verifiedAt ? ` on ${shortDate(new Date(verifiedAt))}` : "";
  const until = verifiedUntil ? shortDate(new Date(verifiedUntil)) : null;
  const check = `Checked${on} by ${checkedBy(verifiedBy)}.`;
  switch (standing) {
    case "verified":
      return `Verified clinician. ${check}${until ? ` Valid until ${until}.` : ""}`;
    case "trainee":
      return `Verified clinician in training. ${check}${until ? ` Valid until ${until}.` : ""}`;
    case "lapsed":
      return `This verification ran out${until ? ` on ${until}` : ""}. ${check} It counts again once it is renewed.`;
    case "unverified":
      return "It is not shown at present that this member is a clinician.";
    case "left":
      return "This account was closed. What was written stays.";
  }
}
