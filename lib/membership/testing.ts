import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Group } from "@/db/factories/group";
import { makeMember } from "@/db/factories/member";
import { makeMembership } from "@/db/factories/membership";
import { viewerOf } from "@/db/factories/viewer";
import { auditLog, groups, memberships } from "@/db/schema";
import type { GroupRole, MemberViewer } from "@/lib/policy/viewer";

/** Somebody with a role in a group, as a viewer. */
export async function someoneIn(group: Group, role: GroupRole = "member"): Promise<MemberViewer> {
  const member = await makeMember();
  await makeMembership({ groupId: group.id, memberId: member.id, role });
  return viewerOf(member);
}

/** A clinician who is in no group. */
export const someone = async (): Promise<MemberViewer> => viewerOf(await makeMember());

/** The same person with what the database knows of them now. */
export const again = (viewer: MemberViewer) => viewerOf({ id: viewer.memberId });

/** The count a group shows and the rows it stands for. They must agree. */
export async function memberCounts(groupId: string): Promise<{ shown: number; rows: number }> {
  const [group] = await db.select().from(groups).where(eq(groups.id, groupId));
  const rows = await db.$count(memberships, eq(memberships.groupId, groupId));
  return { shown: group?.memberCount ?? -1, rows };
}

/** What the group's record says was done, in order. */
export async function actsIn(groupId: string): Promise<string[]> {
  const rows = await db
    .select({ act: auditLog.act })
    .from(auditLog)
    .where(eq(auditLog.groupId, groupId))
    .orderBy(asc(auditLog.at), asc(auditLog.id));
  return rows.map(({ act }) => act);
}

/** The templates of mail that waits to be sent, in order, and forgets them. */
export async function takeMail(): Promise<string[]> {
  const rows = await db.execute<{ template: string }>(sql`
    DELETE FROM graphile_worker._private_jobs RETURNING payload->>'template' AS template`);
  return rows.map(({ template }) => template);
}

/** How each of several acts done at once ended: its value, or the refusal's code. */
export async function outcomes(acts: Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(acts);
  return results.map((result) =>
    result.status === "fulfilled" ? "done" : String((result.reason as { code?: string }).code),
  );
}
