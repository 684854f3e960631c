import type { CheckOutcome, Method } from "../methods";
import { LOOK_UP_WORDS, NAME_WORDS, PROFESSION_WORDS, STATE_WORDS } from "../npi/npi-words";
import { BROAD_DOMAIN } from "../ways/broad-domain";
import { recognitionWords } from "../ways/recognition";
import { isByPerson } from "./who-decided";

const find = (words: Record<string, string>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

const MISFITS: Record<string, Record<string, string>> = {
  name: NAME_WORDS,
  state: STATE_WORDS,
  profession: PROFESSION_WORDS,
};

/** What does not fit, by the part it is about, out of the codes that a program notes. */
export function misfitWords(reason: string | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const code of reason?.split(" ") ?? []) {
    const [part = "", why = ""] = code.split(":");
    const words = find(MISFITS[part] ?? {}, why);
    if (words !== undefined) found[part] = words;
  }
  return found;
}

const OUTCOMES: Record<string, string> = {
  ...LOOK_UP_WORDS,
  "not-found": "The registry does not know this number.",
  organisation: "This is the number of an organisation, not of a person.",
  deactivated: "The registry says that this number is no longer in service.",
  [BROAD_DOMAIN]: "The address is proved; its domain is open to many who are not clinicians.",
};

type Said = {
  method: Method;
  outcome: CheckOutcome;
  reason: string | null;
  statusSeen: string | null;
};

/** What a check found, in words for those who decide. */
export function checkWords({ method, outcome, reason, statusSeen }: Said) {
  const how = method === "recognised" ? recognitionWords(statusSeen) : null;
  if (how !== null) return `${how}. ${reason ?? ""}`;
  if (isByPerson(method)) return reason;
  if (outcome === "unavailable") return "The registry did not answer. It is asked again by itself.";
  const misfits = Object.values(misfitWords(reason));
  if (misfits.length > 0) return misfits.join(" ");
  return reason === null ? null : (find(OUTCOMES, reason) ?? null);
}
