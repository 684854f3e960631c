import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canJoinGroup } from "@/lib/policy/groups";
import { membershipOf, type Viewer } from "@/lib/policy/viewer";
import { admitMember } from "./admit-member";
import { confirmedRules } from "./confirmed-rules";
import { joinGroupInput } from "./contract";

/** Joins an open group, or any that has invited the viewer. Who is a member already stays one. */
export async function joinGroup(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, ...shown } = parse(joinGroupInput, input);
  return db.transaction(async (tx) => {
    const { viewer: joining, group } = await lockGroup(tx, viewer, groupId);
    if (membershipOf(joining, groupId)) return { slug: group.slug };
    assertCan(canJoinGroup(joining, group));
    const acknowledgedRulesVersion = confirmedRules(group, shown);
    const { memberId } = joining;
    await admitMember(tx, { groupId, memberId, acknowledgedRulesVersion });
    await record(tx, joining, {
      act: "membership.joined",
      groupId,
      subject: { type: "member", id: memberId },
      details: { invited: joining.invitedTo.has(groupId) },
    });
    return { slug: group.slug };
  });
}
