import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships } from "@/db/schema";
import { lockGroup } from "@/lib/groups/lock-group";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canAcknowledgeRules } from "@/lib/policy/membership";
import type { Viewer } from "@/lib/policy/viewer";
import { confirmedRules } from "./confirmed-rules";
import { joinGroupInput } from "./contract";

/** Confirms the rules as they were shown; writing needs it. */
export async function acknowledgeRules(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, ...shown } = parse(joinGroupInput, input);
  return db.transaction(async (tx) => {
    const { viewer: member, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canAcknowledgeRules(member, group));
    await tx
      .update(memberships)
      .set({ acknowledgedRulesVersion: confirmedRules(group, shown) })
      .where(and(eq(memberships.groupId, groupId), eq(memberships.memberId, member.memberId)));
    return { slug: group.slug };
  });
}
