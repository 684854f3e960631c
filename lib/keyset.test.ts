import { expect, it } from "vitest";
import { encodeCursor, pageOf } from "./cursor";
import { decodePlace, encodePlace } from "./keyset";

it("finds the place again that a cursor names", () => {
  const at = new Date("2026-03-01T08:00:00.123Z");
  expect(decodePlace(encodePlace(at, "a1"))).toEqual({ at, id: "a1" });
});

it.each([
  undefined,
  "",
  "not a cursor",
  encodeCursor("2026-03-01T08:00:00.123Z"),
  encodeCursor("2026-13-41T08:00:00.123Z", "a1"),
  encodeCursor("+275760-09-13T00:00:00.000Z", "a1"),
  encodeCursor("0000-01-01T00:00:00.000Z", "a1"),
  encodeCursor("yesterday", "a1"),
  encodeCursor("2026-03-01T08:00:00.123Z", "a\u0000"),
])("begins at the start for %j", (cursor) => {
  expect(decodePlace(cursor)).toBeNull();
});

it("names the next page only where there is one", () => {
  const cursorOf = (row: number) => `after ${row}`;
  expect(pageOf([1, 2, 3], 2, cursorOf)).toEqual({ page: [1, 2], next: "after 2" });
  expect(pageOf([1, 2], 2, cursorOf)).toEqual({ page: [1, 2], next: null });
  expect(pageOf([], 2, cursorOf)).toEqual({ page: [], next: null });
});
