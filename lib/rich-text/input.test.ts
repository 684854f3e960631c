import { expect, it } from "vitest";
import { z } from "zod";
import { Invalid } from "@/lib/errors";
import { bodyFromForm, draftTextInput, richTextInput } from "./input";
import { fromMarkdown } from "./markdown";

const doc = fromMarkdown("Hello **there**");
const empty = fromMarkdown("");
const input = z.object({ body: richTextInput });

function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it("takes a document as JSON or as its text", () => {
  expect(input.parse({ body: doc })).toEqual({ body: doc });
  expect(input.parse({ body: JSON.stringify(doc) })).toEqual({ body: doc });
});

it.each([
  [undefined, "something a post cannot contain"],
  [null, "something a post cannot contain"],
  ["plain", "something a post cannot contain"],
  [{ type: "doc", content: [{ type: "iframe" }] }, "something a post cannot contain"],
  ["x".repeat(200_000), "too long"],
  [empty, "Write something first."],
])("names the field when it refuses %j", (body, message) => {
  const { error } = input.safeParse({ body });
  expect(error?.issues[0]?.path).toEqual(["body"]);
  expect(error?.issues[0]?.message).toContain(message);
});

it("lets a draft be empty", () => {
  expect(draftTextInput.parse(empty)).toEqual(empty);
});

it("prefers the editor's document to the plain field", () => {
  expect(bodyFromForm(form({ body: "old", bodyJson: JSON.stringify(doc) }), "body")).toEqual(doc);
  expect(bodyFromForm(form({ body: "Hello **there**", bodyJson: "" }), "body")).toEqual(doc);
  expect(bodyFromForm(form({}), "body")).toEqual(empty);
  expect(() => bodyFromForm(form({ body: "x", bodyJson: "{" }), "body")).toThrow(Invalid);
});
