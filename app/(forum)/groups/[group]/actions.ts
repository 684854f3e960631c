"use server";

import { action } from "@/lib/action";
import { changeGroup } from "@/lib/groups/change-group";
import { acknowledgeRules } from "@/lib/membership/acknowledge-rules";
import { banMember } from "@/lib/membership/ban-member";
import { changeRole } from "@/lib/membership/change-role";
import { acceptInvitation } from "@/lib/membership/invitations/accept-invitation";
import { declineInvitation } from "@/lib/membership/invitations/decline-invitation";
import { inviteMember } from "@/lib/membership/invitations/invite-member";
import { withdrawInvitation } from "@/lib/membership/invitations/withdraw-invitation";
import { joinGroup } from "@/lib/membership/join-group";
import { leaveGroup } from "@/lib/membership/leave-group";
import { liftBan } from "@/lib/membership/lift-ban";
import { muteMember } from "@/lib/membership/mute-member";
import { removeMember } from "@/lib/membership/remove-member";
import { approveRequest } from "@/lib/membership/requests/approve-request";
import { askToJoin } from "@/lib/membership/requests/ask-to-join";
import { refuseRequest } from "@/lib/membership/requests/refuse-request";
import { withdrawRequest } from "@/lib/membership/requests/withdraw-request";
import { unmuteMember } from "@/lib/membership/unmute-member";
import { afterGoing, saying } from "./addresses";

export const joinGroupAction = action(joinGroup, { redirectTo: saying("", "joined") });
export const leaveGroupAction = action(leaveGroup, { redirectTo: afterGoing("left") });
export const askToJoinAction = action(askToJoin, { redirectTo: saying("/about", "asked") });
export const withdrawRequestAction = action(withdrawRequest, {
  redirectTo: afterGoing("request-withdrawn"),
});
export const acceptInvitationAction = action(acceptInvitation, {
  redirectTo: saying("", "joined"),
});
export const declineInvitationAction = action(declineInvitation, {
  redirectTo: afterGoing("declined"),
});
export const acknowledgeRulesAction = action(acknowledgeRules, {
  redirectTo: saying("/about", "rules-confirmed"),
});
export const changeGroupAction = action(changeGroup, { redirectTo: saying("/settings", "saved") });
export const approveRequestAction = action(approveRequest, {
  redirectTo: saying("/moderation", "approved"),
});
export const refuseRequestAction = action(refuseRequest, {
  redirectTo: saying("/moderation", "refused"),
});
export const inviteMemberAction = action(inviteMember, {
  redirectTo: saying("/moderation", "invited"),
});
export const withdrawInvitationAction = action(withdrawInvitation, {
  redirectTo: saying("/moderation", "invitation-withdrawn"),
});
export const changeRoleAction = action(changeRole, {
  redirectTo: saying("/members", "role-changed"),
});
export const removeMemberAction = action(removeMember, {
  redirectTo: saying("/members", "removed"),
});
export const banMemberAction = action(banMember, { redirectTo: saying("/moderation", "banned") });
export const liftBanAction = action(liftBan, { redirectTo: saying("/moderation", "ban-lifted") });
export const muteMemberAction = action(muteMember, { redirectTo: saying("/members", "muted") });
export const unmuteMemberAction = action(unmuteMember, {
  redirectTo: saying("/members", "unmuted"),
});
