import { expect, it } from "vitest";
import { beginPage, endPage, leavePart, partLeft } from "./page-parts";

it("keeps what is left for a page until that page ends, however often it is asked for", () => {
  const [page, other] = [beginPage(), beginPage()];
  const [one, two] = [leavePart(page, "<p>1</p>"), leavePart(page, "<p>2</p>")];
  const elsewhere = leavePart(other, "<p>3</p>");
  for (let time = 0; time < 2; time++) {
    expect([one, two, elsewhere].map(partLeft)).toEqual(["<p>1</p>", "<p>2</p>", "<p>3</p>"]);
  }
  endPage(page);
  expect([one, two].map(partLeft)).toEqual([undefined, undefined]);
  expect(partLeft(elsewhere)).toBe("<p>3</p>");
  endPage(other);
});

it("keeps nothing for a page that has ended, or never began", () => {
  const page = beginPage();
  endPage(page);
  for (const name of [leavePart(page, "<p>late</p>"), leavePart("never", "<p>?</p>"), "", "-1"]) {
    expect(partLeft(name)).toBeUndefined();
  }
});
