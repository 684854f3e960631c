import { expect, it } from "vitest";
import { fromMarkdown } from "./markdown";
import { excerpt, isEmptyDocument, plainText } from "./plain-text";

it("gives every block a line", () => {
  const doc = fromMarkdown(
    "## Dose\n\nOne **two**\nthree\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n---",
  );
  expect(plainText(doc)).toBe("Dose\nOne two\nthree\na\nb\nx\ny\n1\n2\ncode");
});

it("cuts an excerpt between words, and never through a letter", () => {
  const doc = fromMarkdown("Capecitabine hand-foot\n\nsyndrome 🫀🫀🫀");
  expect(excerpt(doc, 100)).toBe("Capecitabine hand-foot syndrome 🫀🫀🫀");
  expect(excerpt(doc, 20)).toBe("Capecitabine…");
  expect(excerpt(fromMarkdown("🫀🫀🫀🫀"), 3)).toBe("🫀🫀…");
});

it("knows a document without words", () => {
  for (const markdown of ["", " \n\n ", "---", "&#8203;", "|   |   |\n|---|---|"]) {
    expect(isEmptyDocument(fromMarkdown(markdown))).toBe(true);
  }
  expect(isEmptyDocument(fromMarkdown("."))).toBe(false);
});
