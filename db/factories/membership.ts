import { eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { groupBans, groups, invitations, joinRequests, memberships } from "@/db/schema";
import { makeGroup } from "./group";
import { makeMember } from "./member";
import { onlyRow } from "./only-row";

export type Membership = typeof memberships.$inferSelect;

const DAY = 86_400_000;

/** Someone in a group, rules acknowledged. The group and the member are made when not named. */
export async function makeMembership(
  overrides: Partial<typeof memberships.$inferInsert> = {},
  tx: Reader = db,
): Promise<Membership> {
  const groupId = overrides.groupId ?? (await makeGroup({}, tx)).id;
  const memberId = overrides.memberId ?? (await makeMember({}, tx)).id;
  const rows = await tx
    .insert(memberships)
    .values({
      joinedAt: new Date(Date.now() - 30 * DAY),
      acknowledgedRulesVersion: 1,
      ...overrides,
      groupId,
      memberId,
    })
    .returning();
  await tx
    .update(groups)
    .set({ memberCount: sql`${groups.memberCount} + 1` })
    .where(eq(groups.id, groupId));
  return onlyRow(rows);
}

/** A pending request to join. */
export async function makeJoinRequest(
  overrides: Partial<typeof joinRequests.$inferInsert> = {},
  tx: Reader = db,
): Promise<typeof joinRequests.$inferSelect> {
  const groupId = overrides.groupId ?? (await makeGroup({ joinPolicy: "request" }, tx)).id;
  const memberId = overrides.memberId ?? (await makeMember({}, tx)).id;
  const message = "I run the late-effects clinic and would like to learn from you.";
  const values = { message, ...overrides, groupId, memberId };
  return onlyRow(await tx.insert(joinRequests).values(values).returning());
}

/** An open invitation of a member; name `email` instead to invite an address. */
export async function makeInvitation(
  overrides: Partial<typeof invitations.$inferInsert> = {},
  tx: Reader = db,
): Promise<typeof invitations.$inferSelect> {
  const groupId = overrides.groupId ?? (await makeGroup({ joinPolicy: "invitation" }, tx)).id;
  const toMember = overrides.email ? null : (overrides.memberId ?? (await makeMember({}, tx)).id);
  const values = {
    endsAt: new Date(Date.now() + 14 * DAY),
    ...overrides,
    groupId,
    memberId: toMember,
  };
  return onlyRow(await tx.insert(invitations).values(values).returning());
}

/** A member whom a group's moderators have shut out. */
export async function makeBan(
  overrides: Partial<typeof groupBans.$inferInsert> = {},
  tx: Reader = db,
): Promise<typeof groupBans.$inferSelect> {
  const groupId = overrides.groupId ?? (await makeGroup({}, tx)).id;
  const memberId = overrides.memberId ?? (await makeMember({}, tx)).id;
  const values = { reason: "Named a patient twice.", ...overrides, groupId, memberId };
  return onlyRow(await tx.insert(groupBans).values(values).returning());
}
