const LEAST_ALIKE = 0.45;

/** Of these words the one most like each term: how a term with a typing mistake is found in a text. */
export function closestWords(words: string[], terms: string[]): string[] {
  const comparable = terms.filter((term) => term.length > 3 && !/\d/.test(term));
  if (comparable.length === 0) return [];
  const candidates = [...new Set(words)]
    .filter((word) => word.length > 3)
    .map((word) => ({ word, pieces: piecesOf(word) }));
  return comparable.flatMap((term) => {
    const wanted = piecesOf(term);
    let best = { word: "", score: LEAST_ALIKE };
    for (const { word, pieces } of candidates) {
      const score = likeness(wanted, pieces);
      if (score > best.score) best = { word, score };
    }
    return best.word ? [best.word] : [];
  });
}

/** Share of pieces that two words have in common, 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common++;
  return common / (one.size + other.size - common);
}

/** The runs of three letters of a word, its beginning and end among them. */
function piecesOf(word: string): Set<string> {
  const padded = `  ${word} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
  return pieces;
}
