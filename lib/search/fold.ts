const UNDECOMPOSED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Lower case without accents, as the search engines compare. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Folded text, and of each place in it the one in the original that it came from. */
export function foldInPlace(text: string): { folded: string; placeOf: (at: number) => number } {
  if (/^\p{ASCII}*$/u.test(text)) return { folded: text.toLowerCase(), placeOf: (at) => at };
  let folded = "";
  const origin: number[] = [];
  let place = 0;
  for (const letter of text) {
    const part = isPlain(letter) ? letter.toLowerCase() : fold(letter);
    folded += part;
    for (let i = 0; i < part.length; i++) origin.push(place);
    place += letter.length;
  }
  origin.push(place);
  return { folded, placeOf: (at) => origin[at] ?? text.length };
}

/** The folded words of a text; hyphens and other signs part words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const isPlain = (letter: string) => letter.length === 1 && letter.charCodeAt(0) < 128;
