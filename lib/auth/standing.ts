import { sql } from "drizzle-orm";
import { members, memberships } from "@/db/schema";
import { standingOf } from "@/lib/policy/standing";
import type { MemberViewer } from "@/lib/policy/viewer";

/** What may change about somebody who writes, from `members` and `memberships`. */
export const standingColumns = {
  verifiedAt: members.verifiedAt,
  verificationEndsAt: members.verificationEndsAt,
  isTrainee: members.isTrainee,
  suspendedAt: members.suspendedAt,
  role: memberships.role,
  joinedAt: memberships.joinedAt,
  mutedUntil: memberships.mutedUntil,
  acknowledgedRulesVersion: memberships.acknowledgedRulesVersion,
  weighedAt: sql`now()`.mapWith(members.createdAt),
};

type Held = Pick<typeof members.$inferSelect, "verifiedAt" | "verificationEndsAt"> &
  Pick<typeof members.$inferSelect, "isTrainee" | "suspendedAt"> &
  Pick<typeof memberships.$inferSelect, "role" | "joinedAt" | "mutedUntil"> &
  Pick<typeof memberships.$inferSelect, "acknowledgedRulesVersion"> & { weighedAt: Date };

/** The viewer with the standing and the membership of one group that have just been read. */
export function withStanding(viewer: MemberViewer, groupId: string, held: Held): MemberViewer {
  const { role, joinedAt, mutedUntil, acknowledgedRulesVersion } = held;
  const membership = { role, joinedAt, mutedUntil, acknowledgedRulesVersion };
  return {
    ...viewer,
    standing: standingOf(held, held.weighedAt),
    isTrainee: held.isTrainee,
    isSuspended: held.suspendedAt !== null,
    memberships: new Map(viewer.memberships).set(groupId, membership),
  };
}
