/** Words as they stand in a `LIKE` pattern, each sign taken for itself. */
export const literal = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
