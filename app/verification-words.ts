import { shortDate } from "@/components/ui/relative-time";
import { shownStanding, writesUntil } from "@/lib/policy/standing";
import { canReadDiscussions, canWriteAnywhere, type MemberViewer } from "@/lib/policy/viewer";

/** Where somebody stands, in the few words of the account menu. */
export function standingLabel({ standing, ...viewer }: MemberViewer): string {
  const { isTrainee, isDue, verificationEndsAt: endsAt } = viewer;
  switch (standing) {
    case "unverified":
      return "Not verified yet";
    case "lapsed":
      return "Verification lapsed: you can read";
    case "lapsing":
      return `Verification ran out${endsAt ? `: write until ${shortDate(writesUntil(endsAt))}` : ""}`;
    case "verified":
      if (isDue && endsAt) return `Verified until ${shortDate(endsAt)}: renew`;
      return isTrainee ? "Verified trainee" : "Verified";
  }
}

/** The sign beside those words. */
export const standingSign = ({ standing, isTrainee }: MemberViewer) =>
  shownStanding(standing, isTrainee);

export type StandingNotice = { kind: "info" | "warning"; words: string; way: string };

/** What a member is to know about their verification before anything else; null when nothing presses. */
export function standingNotice(viewer: MemberViewer): StandingNotice | null {
  const mayWrite = canWriteAnywhere(viewer);
  if (!mayWrite.allowed) {
    const mayRead = canReadDiscussions(viewer).allowed;
    const way = mayRead ? "Renew it" : "Where I stand";
    return { kind: mayRead ? "warning" : "info", words: mayWrite.reason, way };
  }
  const { verificationEndsAt: endsAt, standing, isDue } = viewer;
  if (endsAt === null) return null;
  if (standing === "lapsing") {
    const words = `Your verification ran out on ${shortDate(endsAt)}. You can write until ${shortDate(writesUntil(endsAt))}.`;
    return { kind: "warning", words, way: "Renew it" };
  }
  if (!isDue) return null;
  const words = `Your verification ends on ${shortDate(endsAt)}. Renew it, and nothing is interrupted.`;
  return { kind: "info", words, way: "Renew it" };
}
