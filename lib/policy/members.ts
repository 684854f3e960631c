import { all, allow, type Decision, deny } from "./decision";
import { canReadDiscussions, type Viewer } from "./viewer";

/** Profiles are for people in good standing who are, or were, verified; everyone sees their own. */
export function canSeeMember(
  viewer: Viewer,
  member: { id: string; suspendedAt: Date | null },
): Decision {
  if (viewer.kind === "member" && !viewer.isSuspended && viewer.memberId === member.id)
    return allow;
  const isInGoodStanding: Decision =
    member.suspendedAt === null ? allow : deny("There is nothing here.");
  return all(canReadDiscussions(viewer), isInGoodStanding);
}

/** What a verifier checked stays as it was checked; a new check would have to follow a change. */
export function canChangeEvidence(viewer: Viewer): Decision {
  const isChecked = viewer.kind === "member" && viewer.standing !== "unverified";
  return isChecked
    ? deny(
        "This was checked when you were verified. Ask to be verified anew under Verification to change it.",
      )
    : allow;
}
