import { expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "./errors";
import { parse } from "./parse";

const contract = z.strictObject({
  kind: z.enum(["a", "b"]),
  text: z.string().min(1).max(20),
  count: z.number().max(5),
  tags: z.array(z.string()).min(1),
  at: z.iso.datetime(),
  own: z.string("Say which."),
});

const right = { kind: "a", text: "x", count: 1, tags: ["x"], at: "2026-01-01T00:00:00Z", own: "x" };

function said(change: object): Record<string, string[]> {
  try {
    parse(contract, { ...right, ...change });
    return {};
  } catch (error) {
    if (error instanceof Invalid) return error.fieldErrors;
    throw error;
  }
}

it.each([
  [{ kind: "c" }, { kind: ["Choose one of what is offered."] }],
  [{ text: undefined }, { text: ["This is missing."] }],
  [{ text: 5 }, { text: ["This has the wrong form."] }],
  [{ text: "" }, { text: ["This is too little: 1 character at least."] }],
  [{ text: "x".repeat(21) }, { text: ["This is too much: 20 characters at most."] }],
  [{ count: 6 }, { count: ["This is too much: 5 at most."] }],
  [{ tags: [] }, { tags: ["This is too little: 1 at least."] }],
  [{ at: "yesterday" }, { at: ["This has the wrong form."] }],
  [{ more: 1 }, { "": ['There is no "more" here. Check the spelling, or leave it out.'] }],
  [{ "<b>": 1 }, { "": ["There is no such field here. Check the spelling, or leave it out."] }],
])("says in plain words what is wrong with %j", (change, sentences) => {
  expect(said(change)).toEqual(sentences);
});

it("leaves a contract's own sentence as it is", () => {
  expect(said({ own: 5 })).toEqual({ own: ["Say which."] });
});

it("has a sentence for what is no object at all", () => {
  for (const input of [null, undefined, "text", 5, []]) {
    expect(() => parse(contract, input)).toThrow(/^This (is missing|has the wrong form)\.$/);
  }
});
