/** What has just been done, as the page's address says it, and the place of the page where one goes on. */
export const SAID = {
  who: { place: "registration", words: "Saved. Next is your registration." },
  registration: { place: "proof", words: "Saved. Next: show that it is you." },
  sent: {
    place: "",
    words: "Sent. We write to you when it is decided, or when something is missing.",
  },
  withdrawn: { place: "", words: "Withdrawn. What you had sent for it is destroyed." },
  answered: { place: "", words: "Your answer is with the verifiers." },
  appealed: {
    place: "",
    words: "Sent. Somebody else than who took the decision looks again.",
  },
  mark: { place: "mark", words: "Saved. This is how colleagues see you now." },
  document: { place: "proof", words: "Withdrawn. The document is destroyed." },
  code: { place: "proof", words: "A code is on its way. Type it in under Work e-mail." },
  address: { place: "proof", words: "Your address at work is confirmed." },
  asked: { place: "proof", words: "Asked. Your colleague gets a message." },
  unasked: { place: "proof", words: "Taken back. Nothing is asked of your colleague any more." },
} as const;

export type Said = keyof typeof SAID;

/** Where an act leads: back to the page, to the part that comes next. */
export const after = (said: Said) => () =>
  `/verification?said=${said}${SAID[said].place && `#${SAID[said].place}`}`;

/** What an address says has been done, if it is one of ours. */
export const readSaid = (said: string | string[] | undefined): Said | null =>
  typeof said === "string" && Object.hasOwn(SAID, said) ? (said as Said) : null;
