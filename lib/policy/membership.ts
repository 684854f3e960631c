import { inArray, type SQL, sql } from "drizzle-orm";
import { groups, memberships } from "@/db/schema";
import { all, allow, type Decision, deny } from "./decision";
import { canChangeGroup, canModerateGroup, type GroupSubject } from "./groups";
import { canWriteAnywhere, type GroupRole, membershipOf, type Viewer } from "./viewer";

export type MembershipSubject = { memberId: string; role: GroupRole };

const LAST_OWNER = "You are the last owner. Make somebody else an owner first.";

/** Memberships that keep a group from being without an owner. */
export const owningMemberships = (): SQL => inArray(memberships.role, ["owner"]);

/** How many owners the row of `groups` at hand has; the statement around it must join. */
export const ownerCount = sql<number>`(
  SELECT count(*)::int FROM memberships o WHERE o.group_id = ${groups.id} AND o.role = 'owner')`;

/** Memberships of those who run the group from day to day. */
export const moderatingMemberships = (): SQL => inArray(memberships.role, ["owner", "moderator"]);

/** Moderators and owners invite and decide who comes in. */
export function canAdmitMembers(viewer: Viewer, group: GroupSubject): Decision {
  return canModerateGroup(viewer, group);
}

/** Whether somebody may be asked in, who need not be verified yet. The reasons are for the moderator. */
export function canBeInvited(candidate: Viewer, group: GroupSubject): Decision {
  if (candidate.kind === "guest" || candidate.isSuspended) {
    return deny("This account is closed or suspended.");
  }
  if (candidate.memberships.has(group.id)) return deny(`${candidate.name} is a member already.`);
  if (candidate.bannedFrom.has(group.id)) {
    return deny(`${candidate.name} is banned from ${group.name}. Lift the ban first.`);
  }
  if (candidate.isTrainee && !group.admitsTrainees) {
    return deny(`${group.name} does not admit trainees. An owner can change that in the settings.`);
  }
  return allow;
}

/** Whether someone who asked may come in now. The reasons are for the moderator. */
export function canBeAdmitted(candidate: Viewer, group: GroupSubject): Decision {
  const isVerified: Decision = canWriteAnywhere(candidate).allowed
    ? allow
    : deny("They are not verified at present. The request can wait until they are.");
  return all(canBeInvited(candidate, group), isVerified);
}

/** Confirming the rules is for members; reading them is for everyone who sees the group. */
export function canAcknowledgeRules(viewer: Viewer, group: GroupSubject): Decision {
  return membershipOf(viewer, group.id) ? allow : deny(`Only members confirm the rules.`);
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

/** Whoever runs a group is a clinician whose verification is in force. The reason is for the owner. */
export function canHoldRole(candidate: Viewer, role: GroupRole): Decision {
  if (role === "member" || canWriteAnywhere(candidate).allowed) return allow;
  return deny("Only a member whose verification is in force can run a group.");
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

/** Shutting somebody out, who need not be a member; a member must be one the viewer may remove. */
export function canBanMember(
  viewer: Viewer,
  group: GroupSubject,
  target: { memberId: string; role: GroupRole | null },
): Decision {
  const { memberId, role } = target;
  if (role !== null) return canRemoveMember(viewer, group, { memberId, role });
  const isOther = viewer.kind === "member" && viewer.memberId !== memberId;
  return all(canModerateGroup(viewer, group), isOther ? allow : deny("You cannot ban yourself."));
}

/** Pausing someone's writing for a time, or ending the pause. */
export function canMuteMember(
  viewer: Viewer,
  group: GroupSubject,
  target: MembershipSubject,
): Decision {
  const own = membershipOf(viewer, group.id)?.role;
  const isSelf = viewer.kind === "member" && viewer.memberId === target.memberId;
  const isLower: Decision =
    target.role === "owner" || (target.role === "moderator" && own !== "owner")
      ? deny("Only an owner can pause a moderator, and nobody an owner.")
      : allow;
  return all(
    canModerateGroup(viewer, group),
    isSelf ? deny("You cannot pause your own writing.") : isLower,
  );
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
