import { expect, it } from "vitest";
import { searchInput } from "./contract";

it("takes the first of what an address names several times", () => {
  expect(searchInput.parse({ q: ["lithium", "x"], sort: ["newest", "relevance"] })).toMatchObject({
    q: "lithium",
    sort: "newest",
  });
});

it.each(["0000-01-01", "9999-12-31", "2026-02-30", "+275760-09-13", "yesterday", ""])(
  "leaves the day %j out, which is none",
  (day) => {
    expect(searchInput.parse({ from: day, to: day })).toMatchObject({
      from: undefined,
      to: undefined,
    });
  },
);

it("lets no impossible name widen a search", () => {
  expect(searchInput.parse({ group: "a\0b", author: "%" })).toMatchObject({
    group: "-",
    author: "-",
  });
});
