import { and, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { members, memberships } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import type { GroupRole } from "@/lib/policy/viewer";

export type Target = { memberId: string; name: string; role: GroupRole | null };

/** Whom a handle means, and their role in the group, if any. */
export async function findTarget(
  reader: Reader,
  groupId: string,
  handle: string,
): Promise<Target | undefined> {
  const [target] = await reader
    .select({ memberId: members.id, name: members.name, role: memberships.role })
    .from(members)
    .leftJoin(
      memberships,
      and(eq(memberships.memberId, members.id), eq(memberships.groupId, groupId)),
    )
    .where(eq(members.handle, handle));
  return target;
}

/** Somebody who is in the group, or `Invalid` when they no longer are, or `NotFound`. */
export async function getTargetMember(
  reader: Reader,
  groupId: string,
  handle: string,
): Promise<Target & { role: GroupRole }> {
  const target = await findTarget(reader, groupId, handle);
  if (!target) throw new NotFound();
  const { role, name } = target;
  if (role === null) {
    throw new Invalid(
      { handle: [`${name} is no longer a member of this group.`] },
      { status: 409 },
    );
  }
  return { ...target, role };
}
