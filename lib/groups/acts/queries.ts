import { and, desc, eq, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { auditLog, joinRequests, members } from "@/db/schema";
import { pageOf } from "@/lib/cursor";
import { NotFound } from "@/lib/errors";
import { beside, decodePlace, encodePlace } from "@/lib/keyset";
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
  const before = decodePlace(cursor);
  const rows = await reader
    .select({
      id: auditLog.id,
      at: auditLog.at,
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
        before ? beside(auditLog.at, auditLog.id, "<", before) : undefined,
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(ACTS_PER_PAGE + 1);
  const { page, next } = pageOf(rows, ACTS_PER_PAGE, ({ at, id }) => encodePlace(at, id));
  return {
    acts: page.map(({ subjectName, subjectHandle, ...act }) => ({
      ...act,
      subject:
        subjectName !== null && subjectHandle !== null
          ? { name: subjectName, handle: subjectHandle }
          : null,
    })),
    next,
  };
}
