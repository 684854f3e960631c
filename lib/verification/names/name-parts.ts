/** What stands before a name and is none of it. */
const TITLES = words("dr doctor prof professor mr mrs ms miss mx sir dame rev sister fr");
/** What stands after a name: generations, degrees, licences. */
const SUFFIXES = words(
  `jr sr ii iii iv md do mbbs mbchb mbbch bmbs mph mba msc ma ms bs ba bsc phd psyd edd dphil dds dmd
   dpm od dc dpt pt otr otd ot slp ccc aud rn bsn msn dnp np fnp crna cnm cns lpn aprn arnp pa pac pharmd rph
   lcsw lmsw msw lmft mft lpc lmhc lcpc rd rdn facs facp faan fapa frcp frcpc mrcp frcs esq ret`,
);
/** Small words of surnames, which people write together, apart or not at all. */
const PARTICLES = words(
  "van von der den de la las los del della da dos das di du le el al bin ibn",
);
/** Letters that stripping of accents leaves as they are. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  đ: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};
/** As Germans and Scandinavians write where there are no accents, and registries have none. */
const SPELT_OUT: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** No name has more; comparing takes longer the more there are. */
export const MOST_WORDS = 12;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** The words of a name in small plain letters: "O'Brien-Peña" is obrien, pena. */
export function nameWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøðđłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{Pi}\p{Pf}'`´ʻʼ.]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether a word is what people put before or after a name, such as "dr" or "md". */
export const isTitle = (word: string): boolean => TITLES.has(word) || SUFFIXES.has(word);

/** The same name with ä, ö, ü, å and ø spelt out. */
export function spellOut(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüåø]/g, (letter) => SPELT_OUT[letter] ?? letter);
}

/**
 * The words of a name as somebody writes it in one line, first with everything and then without what may be
 * titles, suffixes and credentials: some of these are surnames too. "Smith, Jane A., MD" is smith, jane, a.
 * What is too long for a name cannot be read.
 */
export function nameReadings(name: string): string[][] {
  const [first = [], ...others] = name
    .replace(/\([^)]*\)/g, " ")
    .split(",")
    .map(nameWords);
  const named = others.filter((part) => !part.every((word) => SUFFIXES.has(word))).flat();
  const all = [...first, ...named];
  if (all.length > MOST_WORDS) return [];
  const titles = all.findIndex((word) => !TITLES.has(word));
  const suffixes = all.toReversed().findIndex((word) => !SUFFIXES.has(word));
  const readings: string[][] = [];
  for (let from = 0; from <= Math.max(titles, 0); from++)
    for (let to = all.length; to >= all.length - Math.max(suffixes, 0); to--)
      readings.push(all.slice(from, to));
  return readings;
}

/** The words that hyphens make of several, without them: "lopezsmith" of Lopez-Smith. */
export function hyphenated(name: string): Set<string> {
  const found = name.match(/[\p{L}\p{M}'’.]+(?:\p{Pd}[\p{L}\p{M}'’.]+)+/gu) ?? [];
  return new Set(found.map((word) => nameWords(word).join("")));
}

/** The words of a surname that are more than small ones; all, if it has no other. */
export function withoutParticles(family: string[]): string[] {
  const main = family.filter((word) => !PARTICLES.has(word));
  return main.length > 0 ? main : family;
}
