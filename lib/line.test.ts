import { expect, it } from "vitest";
import { line } from "./line";

const title = line({ least: 8, most: 12, tooShort: "short", tooLong: "long", missing: "missing" });

const answer = (sent: unknown) => {
  const result = title.safeParse(sent);
  return result.success ? result.data : result.error.issues[0]?.message;
};

it("tidies white space and control characters", () => {
  expect(answer("  two\r\n\tlines\0 x ")).toBe("two lines x");
});

it("counts characters as PostgreSQL does, not as halves of surrogate pairs", () => {
  expect(answer("😀".repeat(7))).toBe("short");
  expect(answer("😀".repeat(12))).toBe("😀".repeat(12));
  expect(answer("😀".repeat(13))).toBe("long");
});

it("refuses what nobody can see", () => {
  expect(answer("\u200B".repeat(9))).toBe("short");
  expect(answer("\u3164".repeat(9))).toBe("short");
  expect(answer("")).toBe("short");
});

it("takes away what would turn the words beside it, and leaves languages their own signs", () => {
  expect(answer("\u202Ereversed\u2066")).toBe("reversed");
  expect(answer("می\u200Cخواهم من")).toBe("می\u200Cخواهم من");
});

it("keeps broken characters out", () => {
  expect(answer("broken \uD800 x")).toBe("broken \uFFFD x");
});

it("says what is missing", () => {
  expect(answer(undefined)).toBe("missing");
  expect(answer(["a title", "another"])).toBe("missing");
});
