import type { RegisteredName } from "../npi/record";
import {
  isTitle,
  MOST_WORDS,
  nameReadings,
  nameWords,
  spellOut,
  withoutParticles,
} from "./name-parts";
import { runs } from "./name-within";

/** Letters beside a name in an address that may be initials. */
const INITIALS = 2;
/** A shorter name is in too many other words to be found in one. */
const SHORT = 3;
/** No address of a person has more between its dots. */
const MOST_PARTS = 8;

/**
 * The words of a name that stand in an address's part before the @, and its initials as letters, as
 * "niamh.kearney2" and "nkearney" have them. Where other words or initials stand beside them it may be
 * somebody else's, and there are none. Nothing else of the address can be read from the answer.
 */
export function namedInAddress(address: string, name: string): string[] {
  const readings = readingsOf(name);
  const known = new Set(readings.flatMap(runs));
  const parts = joinNeighbours(partsOf(address.slice(0, address.lastIndexOf("@"))), known);
  if (parts.length > MOST_PARTS || known.size === 0) return [];
  const found = readings.flatMap((words) =>
    words.flatMap((_, from) =>
      words.slice(from).flatMap((__, more) => {
        const to = from + more + 1;
        const others = readings.flatMap((all) => [all.slice(0, from), all.slice(to)]);
        return readAs(parts, words.slice(from, to), others);
      }),
    ),
  );
  return [...new Set(found)];
}

/** Whether what was found in an address under one name stands in this one, too. */
export function standsInName(found: string, name: string): boolean {
  const known = readingsOf(name).flatMap(runs);
  return known.some((word) => word === found || (found.length === 1 && word.startsWith(found)));
}

/** As it is written, and with its umlauts spelt out, word by word. */
function readingsOf(name: string): string[][] {
  const readings = [name, spellOut(name)].map(nameWords);
  return readings.every((words) => words.length <= MOST_WORDS) ? readings : [];
}

/** Words between dots, numbers and the like; what follows a plus sign names a folder. */
const partsOf = (local: string): string[] =>
  local
    .toLowerCase()
    .replace(/\+.*/, "")
    .replace(/'/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean);

/** With those together that the name has together: "a.o.brien" is a, obrien. */
function joinNeighbours(parts: readonly string[], known: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !known.has(parts.slice(from, to).join(""))) to--;
    joined.push(parts.slice(from, to).join(""));
    from = to;
  }
  return joined;
}

/** What an address names if these neighbours of a name stand in it, and the others beside them; none if more does. */
function readAs(
  parts: readonly string[],
  run: readonly string[],
  others: readonly string[][],
): string[] {
  const name = run.join("");
  const beside = new Set(others.flatMap(runs));
  const given = others.flat().filter((word) => !isTitle(word));
  if (name.length < 2) return [];
  const rests = parts.map((part) => restOf(part, name, beside));
  const whole = rests.filter((rest) => rest !== undefined && beside.has(rest));
  const letters = rests.filter((rest) => rest && !beside.has(rest) && !isTitle(rest)).join("");
  const isInitial = (letter: string) => given.some((word) => word.startsWith(letter));
  const isNamed = parts.some((part, at) => rests[at] !== undefined && rests[at] !== part);
  const isTheirs = whole.length > 0 || letters === "" || isInitial(letters.charAt(0));
  if (!isNamed || !isTheirs || rests.includes(undefined)) return [];
  return [...run, name, ...whole.flatMap((word) => word ?? []), ...[...letters].filter(isInitial)];
}

/** What a part has besides the name, if that may stand beside it; the part itself where the name is not in it. */
function restOf(part: string, name: string, beside: ReadonlySet<string>): string | undefined {
  const isBeside = (rest: string, initials: number) =>
    beside.has(rest) || isTitle(rest) || rest.length <= initials;
  if (part === name) return "";
  const [front, back] = [part.slice(0, -name.length), part.slice(name.length)];
  const cut = [
    ...(part.startsWith(name) ? [back] : []),
    ...(part.endsWith(name) ? [front] : []),
  ].find((rest) => isBeside(rest, name.length > SHORT ? INITIALS : 1));
  if (name.length >= SHORT && cut !== undefined) return cut;
  return isBeside(part, INITIALS) ? part : undefined;
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
