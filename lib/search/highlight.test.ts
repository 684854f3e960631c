import { describe, expect, it } from "vitest";
import { excerpt, mark } from "./highlight";

const shown = (parts: { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

describe("marking", () => {
  it("marks beginnings of words, whatever their case and accents", () => {
    expect(shown(mark("Diarrhöe, then DIARRHOE. Antidiarrhoeal.", ["diarrh"]))).toBe(
      "[Diarrh]öe, then [DIARRH]OE. Antidiarrhoeal.",
    );
    expect(shown(mark("Straße und Æther", ["strasse", "aeth"]))).toBe("[Straße] und [Æth]er");
  });

  it("finds the word that was meant when the term itself is not there", () => {
    expect(shown(mark("Restarting capecitabine", ["capcitabine"]))).toBe(
      "Restarting [capecitabine]",
    );
  });

  it("keeps every character of the text", () => {
    const text = "<b>5 mg</b> 👩‍⚕️ & “more” (a.b*c)";
    const parts = mark(text, ["5 mg", "more", ".*", "("]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });
});

describe("an excerpt", () => {
  const long = `${"Nothing here. ".repeat(100)}The needle is here. ${"Nothing after. ".repeat(100)}`;

  it("is taken from around the match and says that more is left", () => {
    const text = shown(excerpt(long, ["needle"]));
    expect(text).toContain("The [needle] is here.");
    expect(text).toMatch(/^… .* …$/);
    expect(text.length).toBeLessThan(270);
  });

  it("is the beginning when nothing matches, and the whole of a short text", () => {
    expect(shown(excerpt(long, ["absent"]))).toMatch(/^Nothing here\. /);
    expect(shown(excerpt("Short.\n\nText.", []))).toBe("Short. Text.");
    expect(shown(excerpt("", ["x"]))).toBe("");
  });
});
