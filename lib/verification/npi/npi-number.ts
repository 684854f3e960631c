/** What is wrong with something given as an NPI. */
export type NpiProblem = "empty" | "not-digits" | "length" | "first-digit" | "check-digit";

/** What people put between digits and around a number: blanks, dashes, dots, signs that nobody sees. */
const BETWEEN = /[\s\p{Pd}\p{Cf}.:#/]+/gu;

/** A well-formed NPI, or what is wrong with the text; that it is well-formed says nothing of whose it is. */
export function readNpi(text: string): { npi: string } | { problem: NpiProblem } {
  const given = text
    .normalize("NFKC")
    .replace(/^\s*NPI\b/i, "")
    .replace(BETWEEN, "");
  if (given === "") return { problem: "empty" };
  if (!/^\d+$/.test(given)) return { problem: "not-digits" };
  if (given.length !== 10) return { problem: "length" };
  if (!/^[12]/.test(given)) return { problem: "first-digit" };
  if (npiCheckDigit(given.slice(0, 9)) !== given[9]) return { problem: "check-digit" };
  return { npi: given };
}

/**
 * The tenth digit of an NPI from its first nine: Luhn over 80840 and the nine digits, where 80840 (health
 * applications in the United States) always adds 24. It finds typing errors and proves nothing.
 */
export function npiCheckDigit(body: string): string {
  let sum = 24;
  for (let place = 0; place < 9; place++) {
    const digit = Number(body[place]);
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
