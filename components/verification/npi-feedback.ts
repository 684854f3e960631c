import { readNpi } from "@/lib/verification/npi/npi-number";
import { NUMBER_WORDS } from "@/lib/verification/npi/npi-words";

export type NumberFeedback = { isGood: boolean; words: string };

/** What to say about an NPI while it is typed: nothing before there is something to say. */
export function npiFeedback(typed: string, isLeft: boolean): NumberFeedback | null {
  const read = readNpi(typed);
  if ("npi" in read) {
    return { isGood: true, words: "Well formed: ten digits, and the last one fits the others." };
  }
  const { problem } = read;
  if (problem === "empty") return null;
  const isUnfinished = problem === "length" && typed.replace(/\D/g, "").length < 10;
  if (isUnfinished && !isLeft) return null;
  return { isGood: false, words: NUMBER_WORDS[problem] };
}
