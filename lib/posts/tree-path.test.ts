import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterBranch, depthOf, replyPath, SEGMENT_LENGTH } from "./tree-path";

const NOW = Date.UTC(2026, 10, 22);
const deep = (levels: number) =>
  Array.from({ length: levels }).reduce<string>(
    (path, _, level) => replyPath(path, NOW + level),
    "",
  );

describe("a post's path", () => {
  it("sorts siblings by time and keeps a branch together", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 2 ** 30 }), (time, later) => {
        const first = replyPath("", time);
        const second = replyPath("", time + later);
        const answer = replyPath(first, time + later * 2);
        expect(first < answer && answer < afterBranch(first)).toBe(true);
        expect(afterBranch(first) <= second || first.slice(0, 7) === second.slice(0, 7)).toBe(true);
        expect(first < second).toBe(true);
      }),
    );
  });

  it("says how deep a post lies", () => {
    expect(depthOf("")).toBe(0);
    expect(depthOf(deep(5))).toBe(5);
  });

  it("stops growing where an index entry would end, and still sorts by time", () => {
    const deepest = deep(250);
    expect(deepest.length).toBe(200 * SEGMENT_LENGTH);
    const next = replyPath(deepest, NOW + 10_000_000);
    expect(next.length).toBe(deepest.length);
    expect(next > deepest).toBe(true);
  });
});
