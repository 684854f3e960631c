import { db } from "@/db/client";
import { record } from "@/lib/audit";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canLeaveGroup } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { groupInput } from "./contract";
import { endMembership } from "./end-membership";
import { ownerCountOf } from "./owner-count-of";

/** Leaves a group. What was written stays; the last owner hands over first. */
export async function leaveGroup(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId } = parse(groupInput, input);
  return db.transaction(async (tx) => {
    const { viewer: leaving, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canLeaveGroup(leaving, group, await ownerCountOf(tx, groupId)));
    await endMembership(tx, groupId, leaving.memberId);
    await record(tx, leaving, {
      act: "membership.left",
      groupId,
      subject: { type: "member", id: leaving.memberId },
    });
    return { slug: group.slug };
  });
}
