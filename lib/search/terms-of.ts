import { wordsOf } from "./fold";
import { synonyms } from "./synonyms";

/**
 * What to look for in a text that these words found: they themselves, and what abbreviations among them
 * stand for. The engine could mark its hits, and would read every text again for it, which takes three
 * times as long as to find them.
 */
export function termsOf(words: string): string[] {
  const asked = wordsOf(words);
  const longer = asked.flatMap(
    (word) => (Object.hasOwn(synonyms, word) ? synonyms[word] : []) ?? [],
  );
  return [...new Set([...asked, ...longer])];
}
