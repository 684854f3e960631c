import { closestWords } from "./closest-words";
import type { Marked } from "./contract";
import { foldInPlace, wordsOf } from "./fold";

/** Longer posts are searched as a whole and excerpted from their beginning. */
export const EXCERPTED_LENGTH = 20_000;
const EXCERPT_LENGTH = 240;
/** How much of an excerpt stands before its first match. */
const LEAD = 60;

type Range = { start: number; end: number };

/** A text as parts, those that match told apart. */
export function mark(text: string, terms: string[]): Marked[] {
  return cut(text, matches(text, terms), { start: 0, end: text.length });
}

/** The part of a text around its densest matches, as parts; the beginning when nothing matches. */
export function excerpt(text: string, terms: string[]): Marked[] {
  const flat = text.slice(0, EXCERPTED_LENGTH).replace(/\s+/g, " ").trim();
  const found = matches(flat, terms);
  const window = around(flat, densest(found));
  const parts = cut(flat, found, window);
  if (window.start > 0) parts.unshift({ text: "… ", isMatch: false });
  if (window.end < flat.length) parts.push({ text: " …", isMatch: false });
  return parts;
}

function matches(text: string, terms: string[]): Range[] {
  const exact = find(text, terms);
  return exact.length > 0 ? exact : find(text, closestWords(wordsOf(text), terms));
}

/** Where words of the text begin with one of the terms. */
function find(text: string, terms: string[]): Range[] {
  if (terms.length === 0) return [];
  const { folded, placeOf } = foldInPlace(text);
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(toPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})`, "gu");
  return [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: placeOf(index),
    end: placeOf(index + length),
  }));
}

/** The beginning of a word has some length; what is shorter is a word by itself. */
const BEGINNING_LENGTH = 4;

const toPattern = (term: string) =>
  term.replace(/[^\p{L}\p{N}\s]/gu, "\\$&").replace(/\s+/g, "\\s+") +
  (term.length < BEGINNING_LENGTH ? "(?![\\p{L}\\p{N}])" : "");

/** Where the excerpt's length holds the most matches. */
function densest(found: Range[]): number {
  let best = { start: 0, count: 0 };
  let last = 0;
  for (const [first, { start }] of found.entries()) {
    while ((found[last]?.end ?? Number.POSITIVE_INFINITY) <= start + EXCERPT_LENGTH - LEAD) last++;
    if (last - first > best.count) best = { start, count: last - first };
  }
  return best.start;
}

function around(text: string, place: number): Range {
  if (text.length <= EXCERPT_LENGTH) return { start: 0, end: text.length };
  let start = Math.max(0, Math.min(place - LEAD, text.length - EXCERPT_LENGTH));
  if (start > 0) start = text.indexOf(" ", start) + 1 || start;
  const end = start + EXCERPT_LENGTH;
  if (end >= text.length) return { start, end: text.length };
  const space = text.lastIndexOf(" ", end);
  return { start, end: space > start ? space : end };
}

function cut(text: string, found: Range[], { start, end }: Range): Marked[] {
  const parts: Marked[] = [];
  let place = start;
  for (const match of found) {
    if (match.start < place || match.end > end) continue;
    if (match.start > place) parts.push({ text: text.slice(place, match.start), isMatch: false });
    parts.push({ text: text.slice(match.start, match.end), isMatch: true });
    place = match.end;
  }
  if (place < end) parts.push({ text: text.slice(place, end), isMatch: false });
  return parts;
}
