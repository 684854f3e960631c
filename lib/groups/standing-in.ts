import { membershipOf, type Viewer } from "@/lib/policy/viewer";
import type { GroupStanding } from "./contract";

/** Membership outweighs an invitation, and an invitation a request. */
export function standingIn(viewer: Viewer, groupId: string, hasAsked: boolean): GroupStanding {
  if (membershipOf(viewer, groupId)) return "member";
  if (viewer.kind === "member" && viewer.invitedTo.has(groupId)) return "invited";
  return hasAsked ? "asked" : "none";
}
