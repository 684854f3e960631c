import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { groups, memberships } from "@/db/schema";
import { record } from "@/lib/audit";
import { parse } from "@/lib/parse";
import { assertCan } from "@/lib/policy/decision";
import { canChangeGroup } from "@/lib/policy/groups";
import type { Viewer } from "@/lib/policy/viewer";
import { changeGroupInput } from "./contract";
import { lockGroup } from "./lock-group";
import { setSpecialties } from "./set-specialties";

/**
 * Changes a group's settings. Changed rules are confirmed again only when the owner asks for it; the
 * owner who writes them has read them, and where there are none there is nothing to confirm.
 */
export async function changeGroup(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
  const { groupId, specialties, confirmAgain, ...settings } = parse(changeGroupInput, input);
  return db.transaction(async (tx) => {
    const { viewer: owner, group } = await lockGroup(tx, viewer, groupId);
    assertCan(canChangeGroup(owner, group));
    const bump = confirmAgain && settings.rules !== group.rules && settings.rules !== "";
    const rulesVersion = group.rulesVersion + (bump ? 1 : 0);
    await tx
      .update(groups)
      .set({ ...settings, rulesVersion })
      .where(eq(groups.id, groupId));
    await setSpecialties(tx, groupId, specialties);
    const isConfirmedBy = and(
      eq(memberships.groupId, groupId),
      settings.rules === "" ? undefined : eq(memberships.memberId, owner.memberId),
    );
    await tx
      .update(memberships)
      .set({ acknowledgedRulesVersion: rulesVersion })
      .where(isConfirmedBy);
    await record(tx, owner, {
      act: "group.changed",
      groupId,
      subject: { type: "group", id: groupId },
      details: { rulesVersion, listing: settings.listing, joinPolicy: settings.joinPolicy },
    });
    return { slug: group.slug };
  });
}
