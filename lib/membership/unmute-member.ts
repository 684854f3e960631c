import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships } from "@/db/schema";
import { record } from "@/lib/audit";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canModerateGroup } from "@/lib/policy/groups";
import { canMuteMember } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { reasonedInput } from "./contract";
import { getTargetMember } from "./find-target";

/** Ends a pause before its time. */
export async function unmuteMember(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, reason } = parse(reasonedInput, input);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canModerateGroup(moderator, group));
    const target = await getTargetMember(tx, groupId, handle);
    assertCan(canMuteMember(moderator, group, target));
    const isThisPause = and(
      eq(memberships.groupId, groupId),
      eq(memberships.memberId, target.memberId),
      sql`${memberships.mutedUntil} > now()`,
    );
    const ended = await tx
      .update(memberships)
      .set({ mutedUntil: null })
      .where(isThisPause)
      .returning({ memberId: memberships.memberId });
    if (ended.length === 0) return { slug: group.slug };
    const entryId = await record(tx, moderator, {
      act: "membership.unmuted",
      groupId,
      subject: { type: "member", id: target.memberId },
      reason,
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { slug: group.slug };
  });
}
