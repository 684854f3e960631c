import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_DIGITS = 9;
const RANDOM_DIGITS = 13;

/** What an id looks like: 22 lower-case Crockford base-32 digits, 45 bits of time and 65 of chance. */
export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{22}$/;

/** A new id. Ids sort by the millisecond they were made in and count nothing. They are names, not secrets. */
export function newId(now = Date.now(), chance: Uint8Array = randomBytes(RANDOM_DIGITS)): string {
  let time = "";
  for (let rest = now, digit = 0; digit < TIME_DIGITS; digit++) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  const random = Array.from(chance, (byte) => ALPHABET.charAt(byte % 32));
  return time + random.slice(0, RANDOM_DIGITS).join("");
}

/** The id at the start of an address part such as `01jd…-hand-foot-syndrome`, or null when there is none. */
export function idFromSegment(segment: string): string | null {
  const id = segment.split("-", 1)[0] ?? "";
  return ID_PATTERN.test(id) ? id : null;
}
