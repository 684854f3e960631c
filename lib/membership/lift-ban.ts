import { and, desc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { auditLog, groupBans } from "@/db/schema";
import { record } from "@/lib/audit";
import { NotFound } from "@/lib/errors";
import { lockGroup } from "@/lib/groups/lock-group";
import { enqueue } from "@/lib/jobs/queue";
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
    const entryId = await record(tx, moderator, {
      act: "membership.ban-lifted",
      groupId,
      subject: { type: "member", id: target.memberId },
      reason,
    });
    if (await knewOfBan(tx, groupId, target.memberId)) {
      await enqueue(tx, "send-mail", { template: "decision", ids: { entryId } });
    }
    return { slug: group.slug };
  });
}

/** Who was told of the ban is told of its end; nobody else learns that the group exists. */
async function knewOfBan(tx: Tx, groupId: string, memberId: string): Promise<boolean> {
  const [entry] = await tx
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.groupId, groupId),
        eq(auditLog.subjectId, memberId),
        eq(auditLog.act, "membership.banned"),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1);
  return entry?.details.wasMember === true || entry?.details.hadAsked === true;
}
