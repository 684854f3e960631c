import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canModerateGroup } from "@/lib/policy/groups";
import { canRemoveMember } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { reasonedInput } from "./contract";
import { endMembership } from "./end-membership";
import { getTargetMember } from "./find-target";

/** Removes a member, who is told the reason and may come back the way others come in. */
export async function removeMember(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, reason } = parse(reasonedInput, input);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canModerateGroup(moderator, group));
    const target = await getTargetMember(tx, groupId, handle);
    assertCan(canRemoveMember(moderator, group, target));
    const { memberId } = target;
    await endMembership(tx, groupId, memberId);
    await record(tx, moderator, {
      act: "membership.removed",
      groupId,
      subject: { type: "member", id: memberId },
      reason,
    });
    await enqueue(tx, "send-mail", { template: "removed-from-group", ids: { groupId, memberId } });
    return { slug: group.slug };
  });
}
