import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog, groups, members, memberships } from "@/db/schema";
import type { LetterContent } from "./letter-content";
import { RemovedFromGroupMail, removedFromGroupSubject } from "./templates/removed-from-group";

const ACTS = ["membership.removed", "membership.banned"];

/** Tells somebody that a group is closed to them and why, unless they have come back since. */
export async function composeRemoval(
  groupId: string,
  memberId: string,
): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({ to: members.email, name: members.name, group: groups.name, reason: auditLog.reason })
    .from(auditLog)
    .innerJoin(members, and(eq(members.id, auditLog.subjectId), isNull(members.suspendedAt)))
    .innerJoin(groups, eq(groups.id, auditLog.groupId))
    .leftJoin(
      memberships,
      and(eq(memberships.groupId, groups.id), eq(memberships.memberId, members.id)),
    )
    .where(
      and(
        eq(auditLog.groupId, groupId),
        eq(auditLog.subjectId, memberId),
        inArray(auditLog.act, ACTS),
        isNull(memberships.memberId),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1);
  if (!row) return undefined;
  return {
    to: row.to,
    subject: removedFromGroupSubject(row),
    body: <RemovedFromGroupMail {...row} />,
  };
}
