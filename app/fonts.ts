import localFont from "next/font/local";

/** Optional: a font that comes late waits for the next page, so that no text moves under the reader's eyes. */
const latin = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "optional",
  adjustFontFallback: "Arial",
});

/** Fetched only by pages that show a name such as Wójcik-Şahin. */
const extended = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  variable: "--font-inter-extended",
  weight: "100 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
});

/** Put `inter.variable` on the html element; `--font-sans` in globals.css does the rest. */
export const inter = { variable: `${latin.variable} ${extended.variable}` };
