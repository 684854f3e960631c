const words: Record<string, string> = {
  "verification.asked": "asked to be verified",
  "verification.viewed": "opened this page",
  "verification.claimed": "claimed the case",
  "verification.released": "let go of the case",
  "verification.checked": "recorded what they saw",
  "verification.withdrawn": "withdrew the case",
  "verification.answered": "answered",
  "document.stored": "sent a document",
  "document.viewed": "opened a document",
  "document.destroyed": "destroyed a document",
  "member.verified": "approved",
  "member.verification-refused": "refused",
  "member.verification-asked-more": "asked for more",
};

/** What an act was, after the name of who did it; "verification.noted-down" → "verification: noted down" for those without words. */
export const actWords = (act: string): string =>
  words[act] ?? act.replace(".", ": ").replaceAll("-", " ");
