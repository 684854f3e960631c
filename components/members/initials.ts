const TINTS = [
  "bg-tint-1 text-on-tint-1",
  "bg-tint-2 text-on-tint-2",
  "bg-tint-3 text-on-tint-3",
  "bg-tint-4 text-on-tint-4",
  "bg-tint-5 text-on-tint-5",
  "bg-tint-6 text-on-tint-6",
  "bg-tint-7 text-on-tint-7",
  "bg-tint-8 text-on-tint-8",
];

/** First and last initial: "Marie-Claire van den Berg" → "MB". */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("en") ?? "").join("") || "–";
}

/** The same pair of colours for the same seed, on every page and machine. */
export function tint(seed: string): string {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return TINTS[((hash ^ (hash >>> 15)) >>> 0) % TINTS.length] ?? "";
}
