import type { NpiRecord } from "../npi/record";
import { MOST_WORDS, nameWords, spellOut } from "./name-parts";

type Registered = Pick<NpiRecord, "name" | "otherNames" | "suffix" | "credential">;

/**
 * Whether a record has every word of a name, so that none stands beside the mark that nobody looked at.
 * What the record has together may be written apart and the other way round, and an initial for a name.
 */
export function isNameWithin(written: string, record: Registered): boolean {
  const registered = wordsOf(record);
  const known = new Set(registered.flatMap(runs));
  return [written, spellOut(written)].some((text) => isCovered(nameWords(text), known));
}

function wordsOf({ name, otherNames, suffix, credential }: Registered): string[][] {
  const names = [name, ...otherNames].map(({ first, middle, last }) =>
    nameWords(`${first} ${middle} ${last}`),
  );
  return [...names, nameWords(suffix), nameWords(credential)];
}

/** Every word, and every few neighbours written as one. */
export const runs = (words: readonly string[]): string[] =>
  words.flatMap((_, from) =>
    words.slice(from).map((__, to) => words.slice(from, from + to + 1).join("")),
  );

/** Whether some way of writing neighbouring words together leaves only known ones. */
function isCovered(words: readonly string[], known: ReadonlySet<string>): boolean {
  const reached = words.reduce(
    (ends, _, from) => {
      if (!ends.has(from)) return ends;
      words.slice(from).forEach((__, more) => {
        const word = words.slice(from, from + more + 1).join("");
        if (known.has(word) || isInitial(word, known)) ends.add(from + more + 1);
      });
      return ends;
    },
    new Set([0]),
  );
  return words.length > 0 && words.length <= MOST_WORDS && reached.has(words.length);
}

const isInitial = (word: string, known: ReadonlySet<string>): boolean =>
  word.length === 1 && [...known].some((name) => name.startsWith(word));
