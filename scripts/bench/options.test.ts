import { expect, it } from "vitest";
import { readOptions } from "./options";

it("takes growth from a smaller forum to a larger one, by itself", () => {
  const read = (...args: string[]) => readOptions(["--growth-from", "1", ...args]);
  expect(read("--scale", "25")).toMatchObject({ scale: 25, growthFrom: 1 });
  expect(() => read(), "the same size twice").toThrow("a smaller scale");
  expect(() => read("--scale", "25", "--json", "kept.json")).toThrow("leave");
  expect(readOptions(["--scale", "25"])).toMatchObject({ growthFrom: undefined });
});
