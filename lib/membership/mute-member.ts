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
import { muteMemberInput } from "./contract";
import { getTargetMember } from "./find-target";

/** Pauses a member's writing in a group for some days; reading goes on. A new pause replaces an old one. */
export async function muteMember(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, reason, days } = parse(muteMemberInput, input);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canModerateGroup(moderator, group));
    const target = await getTargetMember(tx, groupId, handle);
    assertCan(canMuteMember(moderator, group, target));
    await tx
      .update(memberships)
      .set({ mutedUntil: sql`now() + make_interval(days => ${days}::int)` })
      .where(and(eq(memberships.groupId, groupId), eq(memberships.memberId, target.memberId)));
    const entryId = await record(tx, moderator, {
      act: "membership.muted",
      groupId,
      subject: { type: "member", id: target.memberId },
      reason,
      details: { days },
    });
    await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    return { slug: group.slug };
  });
}
