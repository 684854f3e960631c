import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { groupBans } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canModerateGroup } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import { reasonedInput } from "./contract";
import { findTarget } from "./find-target";

/** Ends a ban. The person may come in again the way others do; they are not brought back. */
export async function liftBan(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, handle, reason } = parse(reasonedInput, input);
  return db.transaction(async (tx) => {
    const { viewer: moderator, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canModerateGroup(moderator, group));
    const target = await findTarget(tx, groupId, handle);
    if (!target) throw new NotFound();
    const lifted = await tx
      .delete(groupBans)
      .where(and(eq(groupBans.groupId, groupId), eq(groupBans.memberId, target.memberId)))
      .returning({ memberId: groupBans.memberId });
    if (lifted.length === 0) return { slug: group.slug };
    await record(tx, moderator, {
      act: "membership.ban-lifted",
      groupId,
      subject: { type: "member", id: target.memberId },
      reason,
    });
    return { slug: group.slug };
  });
}
