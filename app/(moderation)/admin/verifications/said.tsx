import { Notice } from "@/components/ui/notice";

/** What an act that led here did, named in the address as `said`. */
const words = {
  released: "You let go of the case. It is back in the queue.",
  recorded: "What you saw is recorded. It stays as it is; a later check takes its place.",
  approved: "Verified. They are told by e-mail, and their documents are destroyed.",
  refused: "Refused. They are told your reason by e-mail, and their documents are destroyed.",
  asked: "They are asked by e-mail. The case comes back when they answer.",
  settled: "Noted. That verification stays as it is.",
  "register-added": "The register is on the list. Members of its professions can name it.",
  "domain-saved": "The domain is on the list as you said.",
} as const;

export function Said({ what }: { what: string | string[] | undefined }) {
  const isKnown = typeof what === "string" && Object.hasOwn(words, what);
  return isKnown ? <Notice kind="success">{words[what as keyof typeof words]}</Notice> : null;
}
