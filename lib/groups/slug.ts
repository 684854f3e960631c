import { randomInt } from "node:crypto";
import { GROUP_SLUG_MAX } from "./contract";

/** Addresses under `/groups/` that mean something else. */
const RESERVED = new Set(["new", "invitations", "all", "mine", "search"]);

const LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

export const isReserved = (slug: string) => RESERVED.has(slug);

/** "Liver & transplant – Köln" → "liver-transplant-koln"; may be too short to use. */
export function slugFromName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, GROUP_SLUG_MAX)
    .replace(/^-+|-+$/g, "");
}

/** An unlisted group's address has a tail of chance, so that trying names never tells that one is taken. */
export function withTail(slug: string): string {
  const tail = Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
  return `${slug.slice(0, GROUP_SLUG_MAX - 9).replace(/-+$/, "")}-${tail}`;
}
