import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberships } from "@/db/schema";
import { owningMemberships } from "@/lib/policy/membership";

/** How many owners a group has; load the group locked first, so that the answer stays true. */
export function ownerCountOf(tx: Tx, groupId: string): Promise<number> {
  return tx.$count(memberships, and(eq(memberships.groupId, groupId), owningMemberships()));
}
