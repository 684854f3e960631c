import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { NotFound, SignInRequired } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canJoinGroup } from "@/lib/policy/groups";
import { membershipOf, type Viewer } from "@/lib/policy/viewer";
import { admitMember } from "../admit-member";
import { confirmedRules } from "../confirmed-rules";
import { acceptInvitationInput } from "./contract";
import { getOwnInvitation } from "./own-invitation";

/** Comes in by an invitation to the viewer or to their own address. Who has come in already stays in. */
export async function acceptInvitation(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  if (viewer.kind === "guest") throw new SignInRequired();
  const { invitationId, ...shown } = parse(acceptInvitationInput, input);
  return db.transaction(async (tx) => {
    const { groupId } = await getOwnInvitation(tx, viewer, invitationId);
    const { viewer: invited, group } = await lockGroup(tx, viewer, groupId);
    if (membershipOf(invited, groupId)) return { slug: group.slug };
    const { isOpen } = await getOwnInvitation(tx, invited, invitationId);
    if (!isOpen) throw new NotFound();
    assertCan(canJoinGroup(invited, group));
    const { memberId } = invited;
    const acknowledgedRulesVersion = confirmedRules(group, shown);
    await admitMember(tx, { groupId, memberId, acknowledgedRulesVersion });
    await record(tx, invited, {
      act: "invitation.accepted",
      groupId,
      subject: { type: "member", id: memberId },
      details: { invitationId },
    });
    return { slug: group.slug };
  });
}
