const QUOTE = 0x22;
const COMMA = 0x2c;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Whether a row of the bulk file may begin there: ten digits, with or without quotes, and a comma. */
export function startsNpiRow(bytes: Buffer, at: number): boolean {
  const isQuoted = bytes[at] === QUOTE;
  const from = isQuoted ? at + 1 : at;
  for (let place = from; place < from + 10; place++) if (!isDigit(bytes[place])) return false;
  return isQuoted
    ? bytes[from + 10] === QUOTE && bytes[from + 11] === COMMA
    : bytes[from + 10] === COMMA;
}
