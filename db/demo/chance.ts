import { createHash } from "node:crypto";

/** Numbers that look like chance and are the same for the same seed. */
export type Chance = {
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
  happens(probability: number): boolean;
};

export function chanceOf(seed: string): Chance {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    between: (from, to) => from + next() * (to - from),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("There is nothing to pick from.");
      return item;
    },
    happens: (probability) => next() < probability,
  };
}
