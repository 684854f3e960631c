import { expect, it } from "vitest";
import { storedBody } from "@/db/factories/body";
import { field } from "./copy-rows";
import { pickWords } from "./pick-words";
import { bodyOf, makePiece } from "./piece";

it("makes the bodies that the product itself would store", () => {
  const texts = [
    "A **bold** claim\\* and\na second line",
    "- one\n- two",
    'Quotes " and \\ and <b>',
  ];
  const { body, bodyText } = bodyOf(texts.map(makePiece));
  const stored = storedBody(texts.join("\n\n"));
  expect(JSON.parse(body)).toEqual(stored.body);
  expect(bodyText).toBe(stored.bodyText);
});

it("writes values so that COPY reads them back", () => {
  expect(field("a\tb\\c\nd\re")).toBe("a\\tb\\\\c\\nd\\re");
  expect([field(null), field(""), field(3), field(false)]).toEqual(["\\N", "", "3", "false"]);
  expect(field(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
});

it("chooses words to search for by how many posts hold them", () => {
  const piece = (text: string, uses: number) => ({ ...makePiece(text), uses });
  const words = pickWords([
    piece("therapy patients", 2_500),
    piece("insomnia lorazepam", 100),
    piece("zolpidem zopiclone", 2),
    piece("nothing unusual", 7_398),
  ]);
  expect(words).toEqual({
    common: "therapy patients",
    "less common": "insomnia lorazepam",
    rare: "zolpidem zopiclone",
  });
});
