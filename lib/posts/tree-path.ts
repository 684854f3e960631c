import { randomInt } from "node:crypto";

/** Sixty-four characters in byte order, so that comparing paths compares times. */
const DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const TIME_DIGITS = 7;
const CHANCE_DIGITS = 3;

/** Characters that one level of the tree adds to a path. */
export const SEGMENT_LENGTH = TIME_DIGITS + CHANCE_DIGITS;

/** Beyond this depth replies follow one another by time: a longer path would not fit an index entry (2,704 bytes). */
const DEEPEST = 200;

/** Levels shown under one root before "continue this branch". */
export const LEVELS_SHOWN = 3;

/** Sorts after every path that begins with `path`. */
export const afterBranch = (path: string) => `${path}~`;

export const depthOf = (path: string) => path.length / SEGMENT_LENGTH;

/**
 * A path for a new reply: its parent's path and a segment that sorts by time, so that siblings
 * need no counter and no lock. The opening post's path is "".
 * @param now milliseconds by the database's clock
 */
export function replyPath(
  parentPath: string,
  now: number,
  chance = randomInt(64 ** CHANCE_DIGITS),
): string {
  const base = parentPath.slice(0, (DEEPEST - 1) * SEGMENT_LENGTH);
  return base + digits(now, TIME_DIGITS) + digits(chance, CHANCE_DIGITS);
}

function digits(value: number, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 64)) {
    text = DIGITS.charAt(rest % 64) + text;
  }
  return text;
}
