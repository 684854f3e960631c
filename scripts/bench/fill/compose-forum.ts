import { chanceOf } from "@/db/demo/chance";
import type { GroupRow } from "./compose-groups";
import { composeThread, type ThreadRow } from "./compose-thread";
import type { Sizes } from "./sizes";
import type { TextSource } from "./text-source";

const DAY = 86_400_000;
const OLDEST = 690;

/** All threads with their posts, a few at a time; the long ones come first, in the first group. */
export function* composeForum(
  sizes: Sizes,
  groups: GroupRow[],
  source: TextSource,
  now: Date,
): Generator<ThreadRow> {
  const chance = chanceOf("the bench's threads");
  const others = sizes.threads - sizes.long.length;
  let left = sizes.replies - sizes.long.reduce((sum, replies) => sum + replies, 0);
  for (let number = 0; number < sizes.threads; number++) {
    const long = sizes.long[number];
    const mean = left / Math.max(1, others - (number - sizes.long.length));
    const isLast = number === sizes.threads - 1;
    const drawn = isLast
      ? left
      : Math.min(left, Math.round(-Math.log(chance.between(1e-9, 1)) * mean));
    if (long === undefined) left -= drawn;
    const age = long === undefined ? chance.between(0.1, OLDEST) : 30;
    const startedAt = new Date(now.getTime() - Math.round(age * DAY));
    const until = new Date(
      Math.min(now.getTime() - 60_000, startedAt.getTime() + chance.between(1, 20) * DAY),
    );
    const topic = source.topics[number % source.topics.length];
    const group = long === undefined ? groupFor(groups, chance.between(0, 1)) : groups[0];
    if (!topic || !group) throw new Error("There is nothing to write about, or nowhere.");
    yield composeThread({ topic, group, replies: long ?? drawn, startedAt, until }, source, chance);
  }
}

/** The first group has the most threads, the tenth a tenth as many. */
function groupFor(groups: GroupRow[], at: number): GroupRow | undefined {
  const total = groups.reduce((sum, _, number) => sum + 1 / (number + 1), 0);
  let passed = 0;
  return (
    groups.find((_, number) => {
      passed += 1 / (number + 1) / total;
      return passed >= at;
    }) ?? groups[0]
  );
}
