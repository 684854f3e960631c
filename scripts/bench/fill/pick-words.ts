import type { Piece } from "./piece";

/** Two words of each kind to search for; they stand together in at least one post. */
export type SearchWords = Record<"common" | "less common" | "rare", string>;

/** The share of posts that each of the two words stands in, from and to. */
const KINDS: Record<keyof SearchWords, [number, number]> = {
  common: [0.08, 0.35],
  "less common": [0.005, 0.03],
  rare: [0, 0.0005],
};

/** Chooses words by how many of the posts hold them. */
export function pickWords(pieces: Piece[]): SearchWords {
  const used = pieces.filter(({ uses }) => uses > 0);
  const counts = new Map<string, number>();
  for (const { words, uses } of used) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + uses);
  }
  const total = used.reduce((sum, { uses }) => sum + uses, 0);
  const pick = ([least, most]: [number, number]) => {
    const fits = (word: string) => {
      const share = (counts.get(word) ?? 0) / total;
      return word.length >= 6 && share > least && share <= most;
    };
    for (const { words } of used) {
      const [first, second] = words.filter(fits);
      if (first && second) return `${first} ${second}`;
    }
    return counts.keys().next().value ?? "";
  };
  return {
    common: pick(KINDS.common),
    "less common": pick(KINDS["less common"]),
    rare: pick(KINDS.rare),
  };
}
