import { all, allow, type Decision, deny } from "./decision";
import { canChangeGroup, canModerateGroup, type GroupSubject } from "./groups";
import { type GroupRole, membershipOf, type Viewer } from "./viewer";

export type MembershipSubject = { memberId: string; role: GroupRole };

const LAST_OWNER = "You are the last owner. Make somebody else an owner first.";

/** Moderators and owners invite and decide who comes in. */
export function canAdmitMembers(viewer: Viewer, group: GroupSubject): Decision {
  return canModerateGroup(viewer, group);
}

/** Anyone may leave, also while suspended from writing; the last owner hands over first. */
export function canLeaveGroup(viewer: Viewer, group: GroupSubject, ownerCount: number): Decision {
  const membership = membershipOf(viewer, group.id);
  if (!membership) return deny("You are not a member.");
  return membership.role === "owner" && ownerCount <= 1 ? deny(LAST_OWNER) : allow;
}

/** Owners give and take roles. Nobody leaves a group without an owner. */
export function canChangeRole(
  viewer: Viewer,
  group: GroupSubject,
  target: MembershipSubject,
  role: GroupRole,
  ownerCount: number,
): Decision {
  const keepsAnOwner: Decision =
    target.role === "owner" && role !== "owner" && ownerCount <= 1 ? deny(LAST_OWNER) : allow;
  return all(canChangeGroup(viewer, group), keepsAnOwner);
}

/** Removing or banning: moderators act on members, owners on anyone but an owner. */
export function canRemoveMember(
  viewer: Viewer,
  group: GroupSubject,
  target: MembershipSubject,
): Decision {
  const own = membershipOf(viewer, group.id)?.role;
  return all(canModerateGroup(viewer, group), isBelow(viewer, own, target));
}

function isBelow(viewer: Viewer, own: GroupRole | undefined, target: MembershipSubject): Decision {
  if (viewer.kind === "member" && viewer.memberId === target.memberId) {
    return deny("To go yourself, leave the group.");
  }
  if (target.role === "owner") return deny("An owner cannot be removed. Change their role first.");
  if (target.role === "moderator" && own !== "owner")
    return deny("Only owners can remove a moderator.");
  return allow;
}
