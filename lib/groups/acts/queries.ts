import { and, desc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { auditLog, joinRequests, members } from "@/db/schema";
import { encodeCursor } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { momentCursor } from "@/lib/membership/moment-cursor";
import { canModerateGroup, type GroupSubject } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import { ACTS_PER_PAGE, type ActsPage } from "./contract";

const actor = alias(members, "actor");
const subject = alias(members, "subject");

/** What was done in a group, the latest first; `NotFound` for those who do not moderate it. */
export async function listGroupActs(
  viewer: Viewer,
  group: GroupSubject,
  cursor?: string,
  reader: Reader = db,
): Promise<ActsPage> {
  if (!canModerateGroup(viewer, group).allowed) throw new NotFound();
  const before = momentCursor(cursor);
  const rows = await reader
    .select({
      id: auditLog.id,
      at: auditLog.at,
      place: sql<string>`${auditLog.at}::text`,
      act: auditLog.act,
      actor: actor.name,
      subjectName: subject.name,
      subjectHandle: subject.handle,
      reason: auditLog.reason,
    })
    .from(auditLog)
    .leftJoin(actor, eq(actor.id, auditLog.actorId))
    .leftJoin(
      joinRequests,
      and(eq(auditLog.subjectType, "join-request"), eq(joinRequests.id, auditLog.subjectId)),
    )
    .leftJoin(
      subject,
      or(
        and(eq(auditLog.subjectType, "member"), eq(subject.id, auditLog.subjectId)),
        eq(subject.id, joinRequests.memberId),
      ),
    )
    .where(
      and(
        eq(auditLog.groupId, group.id),
        before
          ? sql`(${auditLog.at}, ${auditLog.id}) < (${before.at}::timestamptz, ${before.id}::text)`
          : undefined,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(ACTS_PER_PAGE + 1);
  const page = rows.slice(0, ACTS_PER_PAGE);
  const last = rows.length > ACTS_PER_PAGE ? page.at(-1) : undefined;
  return {
    acts: page.map(({ place: _, subjectName, subjectHandle, ...act }) => ({
      ...act,
      subject:
        subjectName !== null && subjectHandle !== null
          ? { name: subjectName, handle: subjectHandle }
          : null,
    })),
    next: last ? encodeCursor(last.place, last.id) : null,
  };
}
