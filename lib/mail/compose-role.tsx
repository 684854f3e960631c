import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, members, memberships } from "@/db/schema";
import { addressOf } from "./address";
import type { LetterContent } from "./letter-content";
import { RoleChangedMail, roleChangedSubject } from "./templates/role-changed";

/** Tells a member the role they have now, while they are in the group. */
export async function composeRole(
  groupId: string,
  memberId: string,
): Promise<LetterContent | undefined> {
  const [row] = await db
    .select({
      to: members.email,
      name: members.name,
      group: groups.name,
      slug: groups.slug,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(members, and(eq(members.id, memberships.memberId), isNull(members.suspendedAt)))
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(and(eq(memberships.groupId, groupId), eq(memberships.memberId, memberId)));
  if (!row) return undefined;
  const props = { ...row, link: addressOf(`/groups/${row.slug}`) };
  return { to: row.to, subject: roleChangedSubject(props), body: <RoleChangedMail {...props} /> };
}
