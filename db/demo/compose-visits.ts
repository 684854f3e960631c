import type { threadStates } from "@/db/schema";
import { type Chance, chanceOf } from "./chance";
import type { ThreadRow } from "./compose-threads";

type StateRow = typeof threadStates.$inferInsert;

const HOUR = 3_600_000;

/** What each member has read: everything up to their last visit in the threads they opened. */
export function composeVisits(
  threads: ThreadRow[],
  memberships: { groupId: string; memberId: string }[],
  names: Map<string, string>,
  now: Date,
): StateRow[] {
  return memberships.flatMap(({ groupId, memberId }) => {
    const chance = chanceOf(`visits ${names.get(memberId)}`);
    const lastVisit = now.getTime() - Math.round(chance.between(2, 90) * HOUR);
    return threads
      .filter((thread) => thread.groupId === groupId)
      .flatMap((thread) => visitTo(thread, { memberId, lastVisit, chance }) ?? []);
  });
}

function visitTo(
  thread: ThreadRow,
  { memberId, lastVisit, chance }: { memberId: string; lastVisit: number; chance: Chance },
): StateRow | undefined {
  const wroteLast = thread.posts.findLast((post) => post.authorId === memberId);
  const passesBy = chance.happens(0.2);
  const seenUntil = Math.max(passesBy ? 0 : lastVisit, wroteLast?.createdAt.getTime() ?? 0);
  const seen = thread.posts.filter(({ createdAt }) => createdAt.getTime() <= seenUntil);
  if (seen.length === 0) return undefined;
  return {
    memberId,
    threadId: thread.id,
    level: wroteLast ? "following" : "normal",
    seenUntil: new Date(seenUntil),
    seenCount: seen.length,
  };
}
