import { db } from "@/db/client";
import { groupBans } from "@/db/schema";
import { record } from "@/lib/audit";
import { Invalid } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canModerateGroup } from "@/lib/policy/groups";
import { canBanMember } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { closeOpenDoors } from "./close-open-doors";
import { reasonedInput } from "./contract";
import { endMembership } from "./end-membership";
import { findTarget } from "./find-target";

/** Shuts somebody out until the ban is lifted: no membership, request or invitation survives it. */
export async function banMember(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, reason } = parse(reasonedInput, input);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canModerateGroup(moderator, group));
    const target = await findTarget(tx, groupId, handle);
    if (!target) throw new Invalid({ handle: ["There is no member with this handle."] });
    assertCan(canBanMember(moderator, group, target));
    const { memberId } = target;
    const banned = await tx
      .insert(groupBans)
      .values({ groupId, memberId, bannedBy: moderator.memberId, reason })
      .onConflictDoNothing()
      .returning({ memberId: groupBans.memberId });
    if (banned.length === 0) return { slug: group.slug };
    const wasMember = await endMembership(tx, groupId, memberId);
    const hadAsked = await closeOpenDoors(tx, { groupId, memberId, by: moderator, reason });
    await record(tx, moderator, {
      act: "membership.banned",
      groupId,
      subject: { type: "member", id: memberId },
      reason,
      details: { wasMember, hadAsked },
    });
    if (wasMember || hadAsked) {
      const ids = { groupId, memberId };
      await enqueue(tx, "send-mail", { template: "removed-from-group", ids });
    }
    return { slug: group.slug };
  });
}
