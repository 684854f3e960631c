import type { RegisteredName } from "../npi/record";
import { nameReadings, nameWords, spellOut, withoutParticles } from "./name-parts";
import { runs } from "./name-within";

/** Letters beside a name in an address that may be initials. */
const INITIALS = 2;
/** A shorter name is in too many other words to be found in one. */
const SHORT = 3;

/**
 * The words of a name that stand in an address's part before the @, alone or with initials, as "niamh.kearney2"
 * and "kearneyj" have them. Nothing else of the address can be read from the answer.
 */
export function namedInAddress(address: string, name: string): string[] {
  const parts = partsOf(address.slice(0, address.lastIndexOf("@")));
  const whole = runs(parts);
  const readings = [name, spellOut(name)].map(nameWords);
  const known = new Set(readings.flat());
  const found = readings.flatMap((words) =>
    runsWithin(words).filter((run) => whole.some((part) => isNamedBy(part, run.join(""), known))),
  );
  return [...new Set(found.flatMap((run) => [...run, run.join("")]))];
}

/** Words between dots, numbers and the like; what follows a plus sign names a folder. */
const partsOf = (local: string): string[] =>
  local
    .toLowerCase()
    .replace(/\+.*/, "")
    .replace(/'/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean);

const runsWithin = (words: readonly string[]): string[][] =>
  words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1)),
  );

function isNamedBy(part: string, name: string, known: ReadonlySet<string>): boolean {
  if (name.length < 2) return false;
  const isBeside = (rest: string) =>
    known.has(rest) || rest.length <= (name.length > SHORT ? INITIALS : 1);
  if (part === name) return true;
  if (name.length < SHORT) return false;
  return (
    (part.startsWith(name) && isBeside(part.slice(name.length))) ||
    (part.endsWith(name) && isBeside(part.slice(0, -name.length)))
  );
}

/** The words by which an address may name somebody's family: as registered, else the last of the name as written. */
export function familyWords(name: string, registered: readonly RegisteredName[]): Set<string> {
  const families = registered.length > 0 ? registered.map(({ last }) => last) : lastWords(name);
  return new Set(
    families
      .flatMap((family) => [family, spellOut(family)])
      .map(nameWords)
      .flatMap((words) => [...withoutParticles(words), words.join("")])
      .filter(Boolean),
  );
}

/** Without what may be credentials; what a hyphen joins is two words. */
function lastWords(name: string): string[] {
  const last = [name, spellOut(name)]
    .flatMap(nameReadings)
    .flatMap((words) => words.slice(1).slice(-1));
  return [name.trim().split(/\s+/).at(-1) ?? "", ...last];
}
