import type { groupBans, invitations, joinRequests } from "@/db/schema";
import * as door from "./admissions";
import { stableId } from "./stable-id";

export type AdmissionRows = {
  joinRequests: (typeof joinRequests.$inferInsert)[];
  invitations: (typeof invitations.$inferInsert)[];
  bans: (typeof groupBans.$inferInsert)[];
};

const HOUR = 3_600_000;
const INVITATION_LASTS = 14 * 24 * HOUR;

/** Pending requests, open invitations and bans as rows. */
export function composeAdmissions(
  ids: { groups: Map<string, string>; members: Map<string, string> },
  now: Date,
): AdmissionRows {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const place = ({ group, handle }: { group: string; handle: string }) => {
    const groupId = ids.groups.get(group);
    const memberId = ids.members.get(handle);
    if (!groupId || !memberId) throw new Error(`The demo has no ${group} or no ${handle}.`);
    return { groupId, memberId };
  };
  return {
    joinRequests: door.joinRequests.map((request) => ({
      ...place(request),
      id: stableId(`request ${request.group} ${request.handle}`, ago(request.hoursAgo)),
      message: request.message,
      createdAt: ago(request.hoursAgo),
    })),
    invitations: door.invitations.map((invitation) => ({
      ...place(invitation),
      id: stableId(`invitation ${invitation.group} ${invitation.handle}`, ago(invitation.hoursAgo)),
      message: invitation.message,
      invitedBy: ids.members.get(invitation.by),
      createdAt: ago(invitation.hoursAgo),
      endsAt: new Date(ago(invitation.hoursAgo).getTime() + INVITATION_LASTS),
    })),
    bans: door.bans.map((ban) => ({
      ...place(ban),
      bannedBy: ids.members.get(ban.by),
      reason: ban.reason,
      createdAt: ago(ban.hoursAgo),
    })),
  };
}
