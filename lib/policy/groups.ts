import { type SQL, type SQLChunk, sql } from "drizzle-orm";
import { groups } from "@/db/schema";
import { all, allow, type Decision, deny } from "./decision";
import { canReadDiscussions, canWriteAnywhere, membershipOf, type Viewer } from "./viewer";

export type GroupSubject = {
  id: string;
  name: string;
  listing: "listed" | "unlisted";
  joinPolicy: "open" | "request" | "invitation";
  admitsTrainees: boolean;
};

const nothing = sql`false`;

function knownGroupIds(viewer: Viewer): string[] {
  return viewer.kind === "guest" ? [] : [...viewer.memberships.keys(), ...viewer.invitedTo];
}

/** Groups the viewer may know of: listed ones for anyone signed in, unlisted ones for members and the invited. */
export function visibleGroups(viewer: Viewer): SQL {
  const { listing, ids } = groupsKnownTo(viewer);
  return listing === null ? nothing : visibleGroupsOf(listing, sql.param(ids));
}

/** The same for a statement that is built once: what it compares is what `groupsKnownTo` the viewer. */
export const visibleGroupsOf = (listing: SQLChunk, ids: SQLChunk): SQL =>
  sql`(${groups.listing} = ${listing}::group_listing OR ${groups.id} = ANY(${ids}::text[]))`;

/** The listing that lets the viewer know of any group, and the groups they know of whatever theirs. */
export function groupsKnownTo(viewer: Viewer): { listing: "listed" | null; ids: string[] } {
  if (viewer.kind === "guest" || viewer.isSuspended) return { listing: null, ids: [] };
  return { listing: "listed", ids: knownGroupIds(viewer) };
}

export function canSeeGroup(viewer: Viewer, group: GroupSubject): Decision {
  if (viewer.kind === "guest") return deny("Sign in to see groups.");
  if (viewer.isSuspended) return deny("Your account is suspended.");
  if (group.listing === "listed" || knownGroupIds(viewer).includes(group.id)) return allow;
  return deny("There is nothing here, or it is not open to you.");
}

/** Threads, posts and the list of members are for members only. */
export function canReadGroup(viewer: Viewer, group: GroupSubject): Decision {
  return all(canReadDiscussions(viewer), isMember(viewer, group));
}

/** Who answers for a group, for clinicians who may know of it. */
export function canSeeModerators(viewer: Viewer, group: GroupSubject): Decision {
  return all(canReadDiscussions(viewer), canSeeGroup(viewer, group));
}

function isMember(viewer: Viewer, group: GroupSubject): Decision {
  if (membershipOf(viewer, group.id)) return allow;
  return deny(`Only members can read ${group.name}. ${wayIn(group)}`);
}

function wayIn(group: GroupSubject): string {
  if (group.joinPolicy === "open") return "Join the group to take part.";
  if (group.joinPolicy === "request") return "Ask to join on its about page.";
  return "Members come in by invitation.";
}

function isEligible(viewer: Viewer, group: GroupSubject): Decision {
  const writing = canWriteAnywhere(viewer);
  if (viewer.kind === "guest" || !writing.allowed) return writing;
  if (viewer.memberships.has(group.id)) return deny("You are a member already.");
  if (viewer.bannedFrom.has(group.id))
    return deny(`The moderators of ${group.name} have closed the group to you.`);
  if (viewer.isTrainee && !group.admitsTrainees)
    return deny(`${group.name} does not admit trainees.`);
  return allow;
}

/** Joining at once: an open group, or an invitation to any. */
export function canJoinGroup(viewer: Viewer, group: GroupSubject): Decision {
  const isInvited = viewer.kind === "member" && viewer.invitedTo.has(group.id);
  const isOpen: Decision = group.joinPolicy === "open" || isInvited ? allow : deny(wayIn(group));
  return all(isEligible(viewer, group), isOpen);
}

export function canAskToJoin(viewer: Viewer, group: GroupSubject): Decision {
  const takesRequests: Decision = group.joinPolicy === "request" ? allow : deny(wayIn(group));
  return all(isEligible(viewer, group), takesRequests);
}

/** Starting a group is for clinicians whose verification is in force. */
export function canStartGroup(viewer: Viewer): Decision {
  const writing = canWriteAnywhere(viewer);
  if (viewer.kind === "guest" || !writing.allowed) return writing;
  return viewer.isTrainee
    ? deny("Trainees cannot start a group. Ask a colleague to start it with you.")
    : allow;
}

/** Name, description, rules and who may join. */
export function canChangeGroup(viewer: Viewer, group: GroupSubject): Decision {
  const isOwner = membershipOf(viewer, group.id)?.role === "owner";
  return all(canWriteAnywhere(viewer), isOwner ? allow : deny("Only owners can change the group."));
}

/** Membership requests, removals, pins and locks. */
export function canModerateGroup(viewer: Viewer, group: Pick<GroupSubject, "id">): Decision {
  const role = membershipOf(viewer, group.id)?.role;
  const isModerator: Decision =
    role === "owner" || role === "moderator"
      ? allow
      : deny("Only the group's moderators can do this.");
  return all(canWriteAnywhere(viewer), isModerator);
}
