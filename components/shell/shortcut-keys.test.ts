import { expect, test } from "vitest";
import { actOf } from "./shortcut-keys";

const key = (
  name: string,
  held: { metaKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {},
) => ({
  key: name,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

test("keys do what the list says, and nothing while typing", () => {
  for (const [name, act] of [
    ["?", { do: "list" }],
    ["/", { do: "search" }],
    ["j", { do: "next" }],
    ["k", { do: "previous" }],
    ["r", { do: "press", shortcut: "r" }],
    ["n", { do: "press", shortcut: "n" }],
    ["e", { do: "press", shortcut: "e" }],
    ["c", { do: "press", shortcut: "c" }],
    ["a", { do: "press", shortcut: "a" }],
  ] as const) {
    expect(actOf(key(name), false, null)).toEqual(act);
    expect(actOf(key(name), true, null)).toBeNull();
  }
});

test("a key that no page offers anything for does nothing", () => {
  for (const name of ["x", "co", "", "Enter", "C"])
    expect(actOf(key(name), false, null)).toBeNull();
});

test("search opens with ⌘K or Ctrl+K, also while typing", () => {
  expect(actOf(key("k", { metaKey: true }), true, null)).toEqual({ do: "search" });
  expect(actOf(key("K", { ctrlKey: true }), false, null)).toEqual({ do: "search" });
});

test("the browser's own combinations stay the browser's", () => {
  for (const held of [{ metaKey: true }, { ctrlKey: true }, { altKey: true }]) {
    expect(actOf(key("r", held), false, null)).toBeNull();
  }
  expect(actOf(key("k", { altKey: true, ctrlKey: true }), false, null)).toBeNull();
});

test("g waits for the place to go to", () => {
  expect(actOf(key("g"), false, null)).toEqual({ do: "wait" });
  expect(actOf(key("h"), false, "g")).toEqual({ do: "go", to: "/" });
  expect(actOf(key("g"), false, "g")).toEqual({ do: "go", to: "/groups" });
  expect(actOf(key("j"), false, "g")).toEqual({ do: "next" });
  expect(actOf(key("h"), false, null)).toBeNull();
});
