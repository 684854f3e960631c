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
