/** Names in a PDF as they are meant: a letter may be written as its number, as in `/J#61vaScript`. */
export const plainNames = (text: string): string =>
  text.includes("#")
    ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
