import { and, asc, eq, isNull, or, type Placeholder, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { db, type Reader, reads } from "@/db/client";
import { groups, invitations, joinRequests, specialties } from "@/db/schema";
import { NotFound, SignInRequired } from "@/lib/errors";
import {
  canAskToJoin,
  canChangeGroup,
  canJoinGroup,
  canModerateGroup,
  canReadGroup,
  canSeeModerators,
  groupsKnownTo,
  visibleGroupsOf,
} from "@/lib/policy/groups";
import { canLeaveGroup, ownerCount } from "@/lib/policy/membership";
import { canStartThread } from "@/lib/policy/threads";
import { membershipOf, type Viewer } from "@/lib/policy/viewer";
import type { GroupView, Specialty } from "./contract";
import { moderatorsOfGroup, toModerators } from "./moderators-of-group";
import { standingIn } from "./standing-in";

/** A group's specialties as JSON; the statement around it must join, so that `groups` is named. */
export const specialtiesOfGroup = sql<Specialty[]>`(
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]')
  FROM group_specialties gs JOIN specialties s ON s.id = gs.specialty_id
  WHERE gs.group_id = ${groups.id})`;

/** One group in one query, or `NotFound` for the missing and for those the viewer may not know of. */
export async function getGroup(
  viewer: Viewer,
  slug: string,
  reader: Reader = reads,
): Promise<GroupView> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const known = groupsKnownTo(viewer);
  const [row] = await finding(reader, {
    slug,
    listing: known.listing,
    knownIds: known.ids,
    memberId: viewer.memberId,
    email: viewer.email,
    invitedTo: [...viewer.invitedTo],
    moderatedIds: moderatedIds(viewer),
  });
  if (!row) throw new NotFound();
  const { group, request, invitation, waitingRequests: waiting } = row;
  const membership = membershipOf(viewer, group.id);
  const mayRead = canReadGroup(viewer, group);
  const place = { groupId: group.id, groupName: group.name, groupRulesVersion: group.rulesVersion };
  const { createdBy: _, ...facts } = group;
  return {
    ...facts,
    threadCount: mayRead.allowed ? group.threadCount : null,
    specialties: row.specialties,
    moderators: canSeeModerators(viewer, group).allowed ? toModerators(row.moderators) : [],
    standing: standingIn(viewer, group.id, request !== null),
    role: membership?.role ?? null,
    joinedAt: membership?.joinedAt ?? null,
    mutedUntil: membership?.mutedUntil ?? null,
    request,
    invitation: membership ? null : invitation,
    mustAcknowledge:
      membership !== undefined && membership.acknowledgedRulesVersion < group.rulesVersion,
    waitingRequests: waiting,
    mayRead,
    mayJoin: canJoinGroup(viewer, group),
    mayAsk: canAskToJoin(viewer, group),
    mayLeave: canLeaveGroup(viewer, group, row.ownerCount),
    mayStartThread: canStartThread(viewer, place),
    mayModerate: canModerateGroup(viewer, group).allowed,
    mayChange: canChangeGroup(viewer, group).allowed,
  };
}

const finding = builtOnce((on) =>
  on
    .select({
      group: groups,
      specialties: specialtiesOfGroup,
      moderators: moderatorsOfGroup,
      ownerCount,
      waitingRequests,
      request: {
        id: joinRequests.id,
        message: joinRequests.message,
        createdAt: joinRequests.createdAt,
      },
      invitation: { id: invitations.id, message: invitations.message },
    })
    .from(groups)
    .leftJoin(joinRequests, isOwnOpenRequest(sql.placeholder("memberId")))
    .leftJoin(invitations, isOwnOpenInvitation)
    .where(
      and(
        eq(groups.slug, sql.placeholder("slug")),
        visibleGroupsOf(sql.placeholder("listing"), sql.placeholder("knownIds")),
      ),
    )
    .limit(1)
    .prepare("get_group"),
);

/** Every specialty there is, by name. */
export async function listSpecialties(reader: Reader = db): Promise<Specialty[]> {
  return reader
    .select({ id: specialties.id, name: specialties.name })
    .from(specialties)
    .orderBy(asc(specialties.name));
}

/** The join is true for one row at most: one request is pending per group and member. */
export const isOwnOpenRequest = (memberId: string | Placeholder) =>
  and(
    eq(joinRequests.groupId, groups.id),
    eq(joinRequests.memberId, memberId),
    eq(joinRequests.state, "pending"),
  );

/** To the member by name, or to the address they have proved to be theirs; `invitedTo` knows which count. */
const isOwnOpenInvitation = and(
  eq(invitations.groupId, groups.id),
  sql`${groups.id} = ANY(${sql.placeholder("invitedTo")}::text[])`,
  or(
    eq(invitations.memberId, sql.placeholder("memberId")),
    eq(invitations.email, sql.placeholder("email")),
  ),
  isNull(invitations.acceptedAt),
  isNull(invitations.withdrawnAt),
  sql`${invitations.endsAt} > now()`,
);

const waitingRequests = sql<number>`(
  CASE WHEN ${groups.id} = ANY(${sql.placeholder("moderatedIds")}::text[]) THEN (
    SELECT count(*)::int FROM join_requests w WHERE w.group_id = ${groups.id} AND w.state = 'pending') ELSE 0 END)`;

const moderatedIds = (viewer: Extract<Viewer, { kind: "member" }>) =>
  [...viewer.memberships.keys()].filter((id) => canModerateGroup(viewer, { id }).allowed);
