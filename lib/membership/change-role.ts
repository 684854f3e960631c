import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships } from "@/db/schema";
import { record } from "@/lib/audit";
import { loadViewerByMember } from "@/lib/auth/load-viewer";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canChangeRole, canHoldRole } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { changeRoleInput } from "./contract";
import { getTargetMember } from "./find-target";
import { ownerCountOf } from "./owner-count-of";

/** Gives a member another role. Ownership is handed on by making somebody else an owner first. */
export async function changeRole(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, role } = parse(changeRoleInput, input);
  return db.transaction(async (tx) => {
    const { viewer: owner, group } = await lockGroup(tx, viewer, groupId);
    const target = await getTargetMember(tx, groupId, handle);
    const { memberId } = target;
    assertCan(canChangeRole(owner, group, target, role, await ownerCountOf(tx, groupId)));
    if (role === target.role) return { slug: group.slug };
    assertCan(canHoldRole(await loadViewerByMember(memberId, tx), role));
    await tx
      .update(memberships)
      .set({ role })
      .where(and(eq(memberships.groupId, groupId), eq(memberships.memberId, memberId)));
    await record(tx, owner, {
      act: "membership.role-changed",
      groupId,
      subject: { type: "member", id: memberId },
      details: { from: target.role, to: role },
    });
    if (memberId !== owner.memberId) {
      await enqueue(tx, "send-mail", { template: "role-changed", ids: { groupId, memberId } });
    }
    return { slug: group.slug };
  });
}
