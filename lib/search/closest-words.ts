const LEAST_ALIKE = 0.45;

/** Of these words the one most like each term: how a term with a typing mistake is found in a text. */
export function closestWords(words: string[], terms: string[]): string[] {
  const candidates = [...new Set(words)].filter((word) => word.length > 3);
  return terms.flatMap((term) => {
    if (term.length < 4 || /\d/.test(term)) return [];
    let best = { word: "", score: LEAST_ALIKE };
    for (const word of candidates) {
      const score = likeness(term, word);
      if (score > best.score) best = { word, score };
    }
    return best.word ? [best.word] : [];
  });
}

/** Share of three-letter pieces that two words have in common, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  let common = 0;
  for (const piece of a) if (b.has(piece)) common++;
  return common / (a.size + b.size - common);
}

function pieces(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}
