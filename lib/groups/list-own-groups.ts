import { asc, inArray } from "drizzle-orm";
import { reads } from "@/db/client";
import { groups } from "@/db/schema";
import type { GroupRole, MemberViewer } from "@/lib/policy/viewer";

export type OwnGroup = {
  groupId: string;
  slug: string;
  name: string;
  role: GroupRole;
  joinedAt: Date;
  mutedUntil: Date | null;
};

/** The groups the viewer is in, by name, whether or not they may read in them now. */
export async function listOwnGroups({ memberships }: MemberViewer): Promise<OwnGroup[]> {
  const rows = await reads
    .select({ groupId: groups.id, slug: groups.slug, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, [...memberships.keys()]))
    .orderBy(asc(groups.name), asc(groups.id));
  return rows.flatMap((group) => {
    const membership = memberships.get(group.groupId);
    return membership ? [{ ...group, ...membership }] : [];
  });
}
