import type { groupSpecialties, groups as groupTable, memberships } from "@/db/schema";
import { chanceOf } from "./chance";
import { type DemoGroup, groups } from "./groups";
import type { PlacedThread } from "./read-threads";
import { stableId } from "./stable-id";

const DAY = 86_400_000;

type GroupRow = typeof groupTable.$inferInsert & { id: string; slug: string; createdAt: Date };
type MembershipRow = typeof memberships.$inferInsert & { joinedAt: Date };

export type GroupRows = {
  groups: GroupRow[];
  specialties: (typeof groupSpecialties.$inferInsert)[];
  memberships: MembershipRow[];
};

/** The groups and who is in them. Everyone joined before they first wrote. */
export function composeGroups(
  threads: PlacedThread[],
  memberIds: Map<string, string>,
  now: Date,
): GroupRows {
  const rows: GroupRows = { groups: [], specialties: [], memberships: [] };
  for (const group of groups) {
    const own = threads.filter((thread) => thread.group === group.slug);
    const createdAt = foundedAt(group, own, now);
    const row = groupRow(group, own.length, createdAt);
    rows.groups.push({ ...row, createdBy: memberIds.get(group.owners[0] ?? "") });
    rows.specialties.push(
      ...group.specialties.map((specialtyId) => ({ groupId: row.id, specialtyId })),
    );
    for (const [handle, role] of rolesIn(group)) {
      const memberId = memberIds.get(handle);
      if (memberId === undefined) throw new Error(`${group.slug} names ${handle}, who is nobody.`);
      const joinedAt = role === "owner" ? createdAt : joinedGroupAt(handle, own, createdAt, now);
      const membership = { groupId: row.id, memberId, role, joinedAt };
      rows.memberships.push({ ...membership, acknowledgedRulesVersion: 1 });
    }
  }
  return rows;
}

function groupRow(group: DemoGroup, threadCount: number, createdAt: Date): GroupRow {
  const { slug, name, description, rules, listing, joinPolicy, admitsTrainees } = group;
  return {
    id: stableId(`group ${slug}`, createdAt),
    ...{ slug, name, description, rules, listing, joinPolicy, admitsTrainees, createdAt },
    memberCount: rolesIn(group).length,
    threadCount,
  };
}

function rolesIn(group: DemoGroup): [string, "owner" | "moderator" | "member"][] {
  return [
    ...group.owners.map((handle): [string, "owner"] => [handle, "owner"]),
    ...group.moderators.map((handle): [string, "moderator"] => [handle, "moderator"]),
    ...group.members.map((handle): [string, "member"] => [handle, "member"]),
  ];
}

function foundedAt({ slug }: DemoGroup, threads: PlacedThread[], now: Date): Date {
  const oldest = Math.max(0, ...threads.map(({ startedAgo }) => startedAgo));
  const before = chanceOf(`group ${slug}`).between(20, 160) * DAY;
  return new Date(now.getTime() - Math.round(oldest + before));
}

function joinedGroupAt(handle: string, threads: PlacedThread[], createdAt: Date, now: Date): Date {
  const written = threads.flatMap(({ startedAgo, posts }) =>
    posts.filter((post) => post.handle === handle).map(({ after }) => startedAgo - after),
  );
  const firstWroteAt = now.getTime() - Math.max(3 * DAY, ...written);
  const share = chanceOf(`joined ${handle}`).between(0.05, 0.9);
  const founded = createdAt.getTime();
  return new Date(founded + Math.round(share * (firstWroteAt - founded)));
}
